package dev.keybridge.it.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.dingtalk.DingTalkFault;
import dev.keybridge.simulator.dingtalk.corp.DingTalkVisitor;
import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.PersonStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A sign-in that DingTalk or we refuse")
@ExtendWith(SharedKeycloak.class)
class RefusalIT {
    private static final String LOGON_EXCHANGE = "/v1.0/oauth2/userAccessToken";
    private static final String PROFILE = "/v1.0/contact/users/me";
    private static final String USER = "/topapi/v2/user/get";

    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    private final Browser browser = Browser.desktop().speaking("en");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "stranger | not a member of this organisation | dingtalk_not_a_member",
                "contact  | as an external contact            | dingtalk_external_contact"
            })
    @DisplayName("tells outsiders that they are outsiders, and creates nobody")
    void outsiders(String who, String sentence, String reason, Realm realm) {
        Company company = company(realm);
        // DingTalk itself turns them away from in-house apps; nobody relies on that.
        company.app().admitsOtherCorps(true);

        Page page = Company.logonPage(browser, company.atDingTalk(browser))
                .scannedByOther(who)
                .confirmed();

        company.assertRefused(browser, page, sentence, reason);
        assertThat(realm.users()).hasSize(1);
    }

    @Test
    @DisplayName("tells who chose another organisation, before DingTalk is asked who they are")
    void otherCorp(Realm realm) {
        Company company = company(realm);
        String code = VENDOR.dingtalk()
                .issueAuthCode(
                        company.app(), DingTalkVisitor.member(company.corp().corpId(), "linmei"), "dingother");

        Page page = company.comesBack(browser, company.atDingTalk(browser), code);

        company.assertRefused(browser, page, "chose another organisation", "dingtalk_other_corp");
        assertThat(VENDOR.dingtalk().calls(PROFILE)).isZero();
    }

    @Test
    @DisplayName("tells employees whose enterprise account is disabled, although their Keycloak account still lives")
    void disabled(Realm realm) {
        Company company = company(realm);
        company.imported("linmei");
        Page atDingTalk = company.atDingTalk(browser);
        String code = VENDOR.dingtalk().issueAuthCode(company.app(), "linmei");
        company.organisation().setStatus("linmei", PersonStatus.DISABLED);

        Page page = company.comesBack(browser, atDingTalk, code);

        JsonNode event = company.assertRefused(browser, page, "account is disabled", "dingtalk_member_disabled");
        assertThat(event.at("/details/identity_provider_identity").asText()).isEqualTo("linmei");
    }

    @Test
    @DisplayName("tells employees who left while they were looking at DingTalk's page")
    void left(Realm realm) {
        Company company = company(realm);
        company.imported("linmei");
        Page atDingTalk = company.atDingTalk(browser);
        String code = VENDOR.dingtalk().issueAuthCode(company.app(), "linmei");
        company.organisation().leave("linmei");

        Page page = company.comesBack(browser, atDingTalk, code);

        company.assertRefused(browser, page, "not a member of this organisation", "dingtalk_not_a_member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_denied", "user_cancel", "missing"})
    @DisplayName("goes back to the login page when the person refuses at DingTalk, whatever DingTalk calls it")
    void cancelled(String error, Realm realm) {
        Company company = company(realm);
        VENDOR.dingtalk().set(DingTalkOpenPoint.REFUSED_ERROR, error);

        Page page = Company.logonPage(browser, company.atDingTalk(browser))
                .scannedBy("linmei")
                .refused();

        company.assertRefused(browser, page, "You did not confirm the sign-in with DingTalk", "dingtalk_cancelled");
        assertThat(VENDOR.dingtalk().calls(LOGON_EXCHANGE)).isZero();
    }

    @Test
    @DisplayName("accepts a code once")
    void reuse(Realm realm) {
        Company company = company(realm);
        company.imported("linmei");
        String code = VENDOR.dingtalk().issueAuthCode(company.app(), "linmei");
        Browser first = Browser.desktop();
        assertThat(company.portal().isReached(company.comesBack(first, company.atDingTalk(first), code)))
                .isTrue();

        Page out = company.comesBack(browser, company.atDingTalk(browser), code);

        JsonNode event = company.assertRefused(browser, out, "took too long or was used before", "dingtalk_code_spent");
        assertThat(event.at("/details/dingtalk_code").asText()).isEqualTo("invalidParameter.authCode.notFound");
        assertThat(event.at("/details/dingtalk_api").asText()).isEqualTo(LOGON_EXCHANGE);
        assertThat(event.at("/details/dingtalk_hint").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"five-minutes, 6", "one-minute, 2"})
    @DisplayName("accepts no code that is too old, however long DingTalk lets it live")
    void lateCode(String lifetime, int minutes, Realm realm) {
        Company company = company(realm);
        VENDOR.dingtalk().set(DingTalkOpenPoint.AUTH_CODE_LIFETIME, lifetime);
        Page atDingTalk = company.atDingTalk(browser);
        String code = VENDOR.dingtalk().issueAuthCode(company.app(), "linmei");
        VENDOR.clock().advance(Duration.ofMinutes(minutes));

        Page page = company.comesBack(browser, atDingTalk, code);

        company.assertRefused(browser, page, "took too long or was used before", "dingtalk_code_spent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accesstoken.expired", "InvalidAuthentication"})
    @DisplayName("does not let anybody in whose own token DingTalk does not accept any more, whatever it calls that")
    void expiredUserToken(String code, Realm realm) {
        Company company = company(realm);
        company.imported("linmei");
        VENDOR.dingtalk().set(DingTalkOpenPoint.EXPIRED_USER_TOKEN, code);
        VENDOR.dingtalk().fault(DingTalkFault.expiredToken().on(PROFILE).always());

        Page page = company.signsIn(browser, "linmei");

        company.assertRefused(browser, page, "took too long or was used before", "dingtalk_code_spent");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PROFILE,      web,   Contact.User.Read",
        "MEMBER,       web,   qyapi_get_member",
        "IN_APP_LOGIN, inApp, qyapi_base"
    })
    @DisplayName("says that a permission is missing, and the log says which one")
    void permission(Permission missing, String way, String point, Realm realm) {
        Company company = company(realm);
        company.app().revoke(missing);
        Browser inside = Browser.inDingTalk().speaking("en");

        Page page = way.equals("web")
                ? company.signsIn(browser, "linmei")
                : company.sendsCode(inside, company.atVendor(inside), company.jsapiCode("linmei"));

        company.assertRefused(
                way.equals("web") ? browser : inside, page, "lacks a permission", "dingtalk_permission_missing");
        assertThat(realm.server()
                        .log()
                        .lines()
                        .filter(line -> line.contains("realm " + realm.name() + ","))
                        .filter(line -> line.contains("WARN")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.substring(line.lastIndexOf(';'))).contains(point));
    }

    @Test
    @DisplayName("says that DingTalk does not accept requests from this address")
    void address(Realm realm) {
        Company company = company(realm);
        company.app().allowIps("203.0.113.7");

        Page page = company.signsIn(browser, "linmei");

        company.assertRefused(
                browser, page, "does not accept requests from this server", "dingtalk_address_not_trusted");
    }

    @Test
    @DisplayName("says that the credentials are wrong")
    void wrongSecret(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of("clientSecret", "not-the-secret"), Map.of());
        company.joins("linmei");

        Page page = company.signsIn(browser, "linmei");

        company.assertRefused(browser, page, "does not accept the credentials", "dingtalk_bad_credentials");
    }

    @Test
    @DisplayName("never sends a vault reference to DingTalk as if it were the secret")
    void notInVault(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of("clientSecret", "${vault.missing}"), Map.of());
        company.joins("linmei");

        Page page = company.signsIn(browser, "linmei");

        company.assertRefused(browser, page, "a secret is missing on this server", "dingtalk_secret_not_in_vault");
        assertThat(VENDOR.dingtalk().calls(LOGON_EXCHANGE)).isZero();
    }

    @Test
    @DisplayName("goes through the proxies of the form and through nothing else")
    void deadProxy(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of("proxies", "127.0.0.1:1"), Map.of());
        company.joins("linmei");

        Page page = company.signsIn(browser, "linmei");

        company.assertRefused(browser, page, "cannot be reached", "dingtalk_unreachable");
        assertThat(VENDOR.dingtalk().calls(LOGON_EXCHANGE)).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "busy              | cannot be reached   | dingtalk_unreachable",
                "throttled         | DingTalk is busy    | dingtalk_busy",
                "closed connection | cannot be reached   | dingtalk_unreachable",
                "wrong types       | does not understand | dingtalk_nonsense"
            })
    @DisplayName("does not let anybody in whose details DingTalk could not tell for the moment")
    void passing(String fault, String sentence, String reason, Realm realm) {
        Company company = company(realm);
        company.imported("linmei");
        VENDOR.dingtalk().fault(fault(fault).on(USER).always());

        Page page = company.signsIn(browser, "linmei");

        company.assertRefused(browser, page, sentence, reason);
    }

    @Test
    @DisplayName("speaks Chinese to Chinese browsers")
    void chinese(Realm realm) {
        Company company = company(realm);
        Browser chinese = Browser.desktop().speaking("zh-CN");
        String code = VENDOR.dingtalk().issueAuthCode(company.app(), DingTalkVisitor.stranger(), null);

        Page page = company.comesBack(chinese, company.atDingTalk(chinese), code);

        assertThat(page.text()).contains("您不是本组织在钉钉中的成员");
    }

    private static Company company(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        return company;
    }

    private static Fault fault(String name) {
        return switch (name) {
            case "busy" -> DingTalkFault.busy();
            case "throttled" -> DingTalkFault.throttled();
            case "closed connection" -> Fault.closedConnection();
            case "wrong types" -> Fault.wrongTypes();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
