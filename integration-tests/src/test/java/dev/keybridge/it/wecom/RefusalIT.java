package dev.keybridge.it.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.PersonStatus;
import dev.keybridge.simulator.wecom.WeComFault;
import dev.keybridge.simulator.wecom.session.LoginKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A sign-in that WeCom or we refuse")
@ExtendWith(SharedKeycloak.class)
class RefusalIT {
    private static final String EXCHANGE = "/cgi-bin/auth/getuserinfo";

    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "stranger | not a member of this company | wecom_not_a_member",
                "customer | not a member of this company | wecom_not_a_member",
                "linked   | belong to a partner company  | wecom_linked_corp"
            })
    @DisplayName("tells outsiders that they are outsiders, and creates nobody")
    void outsiders(String who, String sentence, String reason, Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        Browser browser = Browser.desktop().speaking("en");

        Page page = Company.qr(browser, company.atWeCom(browser))
                .scannedByOther(who)
                .confirmed();

        company.assertRefused(browser, page, sentence, reason);
        assertThat(realm.users()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DISABLED | account is disabled | wecom_member_disabled",
                "QUIT     | no longer a member  | wecom_member_left"
            })
    @DisplayName("tells members who are disabled or have left, although their account still lives")
    void barred(PersonStatus status, String sentence, String reason, Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        company.imported("linmei");
        company.organisation().setStatus("linmei", status);
        Browser browser = Browser.desktop().speaking("en");

        Page page = company.scannedBy(browser, "linmei");

        JsonNode event = company.assertRefused(browser, page, sentence, reason);
        assertThat(event.at("/details/identity_provider_identity").asText()).isEqualTo("linmei");
    }

    @Test
    @DisplayName("ends for a member who leaves while looking at the phone")
    void leavesMeanwhile(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        company.imported("linmei");
        Browser browser = Browser.desktop().speaking("en");
        Page atWeCom = company.atWeCom(browser);
        String code =
                VENDOR.wecom().issueCode(company.corp().corpId(), company.app().agentId(), "linmei", LoginKind.WEB);
        company.organisation().leave("linmei");

        Page page = browser.open(comingBack(atWeCom, "&code=" + code));

        assertThat(company.portal().isReached(page)).isFalse();
        assertThat(page.html().select("#kc-form-login")).hasSize(1);
    }

    @Test
    @DisplayName("goes back to the login page when the person refuses on the phone")
    void refusedOnPhone(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        Browser browser = Browser.desktop().speaking("en");

        Page page = Company.qr(browser, company.atWeCom(browser))
                .scannedBy("linmei")
                .refused();

        company.assertRefused(browser, page, "You did not confirm the sign-in with WeCom", "wecom_cancelled");
        assertThat(VENDOR.wecom().calls(EXCHANGE)).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "40029 | took too long or was used before | wecom_code_spent",
                "42003 | took too long or was used before | wecom_code_spent",
                "42022 | took too long or was used before | wecom_code_spent",
                "50001 | does not trust the address of this page | wecom_redirect_not_trusted",
                "50003 | is switched off | wecom_app_disabled",
                "60020 | does not accept requests from this server | wecom_address_not_trusted",
                "48002 | may not sign people in | wecom_api_forbidden",
                "40013 | does not accept the credentials | wecom_bad_credentials",
                "60011 | Please tell your administrator | wecom_refused",
                "45009 | WeCom is busy | wecom_busy",
                "-1    | cannot be reached | wecom_unreachable"
            })
    @DisplayName("has a sentence for the person and a reason for the administrator, for each of WeCom's numbers")
    void vendorErrors(int code, String sentence, String reason, Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        VENDOR.wecom().fault(Fault.error(code).on(EXCHANGE).always());
        Browser browser = Browser.desktop().speaking("en");

        Page page = company.scannedBy(browser, "linmei");

        JsonNode event = company.assertRefused(browser, page, sentence, reason);
        assertThat(event.at("/details/wecom_code").asText()).isEqualTo(Integer.toString(code));
        assertThat(event.at("/details/wecom_api").asText()).isEqualTo(EXCHANGE);
        assertThat(event.at("/details/wecom_hint").asText()).matches("\\d+");
    }

    @Test
    @DisplayName("says that the credentials are wrong, and does not try them again and again")
    void wrongSecret(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of("clientSecret", "not-the-secret"), Map.of());
        company.joins("linmei");
        Browser browser = Browser.desktop().speaking("en");

        Page page = company.scannedBy(browser, "linmei");

        company.assertRefused(browser, page, "does not accept the credentials", "wecom_bad_credentials");
        assertThat(VENDOR.wecom().calls("/cgi-bin/gettoken")).isLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName("never sends a vault reference to WeCom as if it were the secret")
    void notInVault(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of("clientSecret", "${vault.missing}"), Map.of());
        company.joins("linmei");
        Browser browser = Browser.desktop().speaking("en");

        Page page = company.scannedBy(browser, "linmei");

        company.assertRefused(browser, page, "a secret is missing on this server", "wecom_secret_not_in_vault");
        assertThat(VENDOR.wecom().calls("/cgi-bin/gettoken")).isZero();
    }

    @Test
    @DisplayName("goes through the proxies of the form and through nothing else")
    void deadProxy(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of("proxies", "127.0.0.1:1"), Map.of());
        company.joins("linmei");
        Browser browser = Browser.desktop().speaking("en");

        Page page = company.scannedBy(browser, "linmei");

        company.assertRefused(browser, page, "cannot be reached", "wecom_unreachable");
        assertThat(VENDOR.wecom().calls("/cgi-bin/gettoken")).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "closed connection | cannot be reached     | wecom_unreachable",
                "http 502          | cannot be reached     | wecom_unreachable",
                "garbage           | does not understand   | wecom_nonsense",
                "wrong types       | does not understand   | wecom_nonsense"
            })
    @DisplayName("tells a broken network from a broken answer")
    void wire(String fault, String sentence, String reason, Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        VENDOR.wecom().fault(fault(fault).on(EXCHANGE).always());
        Browser browser = Browser.desktop().speaking("en");

        Page page = company.scannedBy(browser, "linmei");

        company.assertRefused(browser, page, sentence, reason);
    }

    @Test
    @DisplayName("does not let anybody in whose details WeCom could not tell for the moment")
    void detailsUnreachable(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        company.imported("linmei");
        VENDOR.wecom().fault(WeComFault.busy().on("/cgi-bin/user/get").always());
        Browser browser = Browser.desktop().speaking("en");

        Page page = company.scannedBy(browser, "linmei");

        company.assertRefused(browser, page, "cannot be reached", "wecom_unreachable");
    }

    @Test
    @DisplayName("speaks Chinese to Chinese browsers")
    void chinese(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        Browser browser = Browser.desktop().speaking("zh-CN");

        Page page = Company.qr(browser, company.atWeCom(browser))
                .scannedByOther("stranger")
                .confirmed();

        assertThat(page.text()).contains("您不是本企业在企业微信中的成员");
    }

    private static String comingBack(Page atWeCom, String more) {
        return Page.parameter(atWeCom.url(), "redirect_uri").orElseThrow() + "?state="
                + Page.parameter(atWeCom.url(), "state").orElseThrow() + more;
    }

    private static Fault fault(String name) {
        return switch (name) {
            case "closed connection" -> Fault.closedConnection();
            case "http 502" -> Fault.httpStatus(502);
            case "garbage" -> Fault.garbage();
            case "wrong types" -> Fault.wrongTypes();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
