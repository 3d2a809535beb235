package dev.keybridge.it.signin;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Chromium;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.UnderAnotherName;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for Keycloak's passkeys on a login page with a QR code in a tab, whoever the vendor is. */
public abstract class PasskeyContract {
    private static final String BUTTON = "#authenticateWebAuthnButton";

    private final Function<Realm, SignInCompany<?>> companies;
    private final String alias;

    /**
     * @param companies a new one, by its realm
     * @param alias id and alias of the identity provider
     */
    protected PasskeyContract(Function<Realm, SignInCompany<?>> companies, String alias) {
        this.companies = companies;
        this.alias = alias;
    }

    /** Passkeys belong to a host name, so the realm has one. */
    private SignInCompany<?> company(Realm realm, String mediation) {
        UnderAnotherName localhost = UnderAnotherName.localhost(realm.server());
        SignInCompany<?> company = companies.apply(realm.at(localhost));
        company.realmHas(
                Map.of("attributes", Map.of("frontendUrl", localhost.url().toString()), "rememberMe", true));
        company.realmHas(Map.of(
                "loginTheme",
                "keybridge",
                // Without it Keycloak takes nothing of the policy out of the request.
                "webAuthnPolicyPasswordlessRpEntityName",
                "keybridge",
                "webAuthnPolicyPasswordlessRequireResidentKey",
                "Yes",
                "webAuthnPolicyPasswordlessUserVerificationRequirement",
                "required",
                "webAuthnPolicyPasswordlessMediation",
                mediation,
                "webAuthnPolicyPasswordlessPasskeysEnabled",
                true));
        company.offered(Map.of("kcTheme-panel", "tab"), Map.of());
        return company;
    }

    @Test
    @DisplayName("are offered just as Keycloak's own theme offers them")
    void asKeycloakDoes(Realm realm) {
        SignInCompany<?> company = company(realm, "conditional");
        List<String> ours = passkeys(company);
        company.realmHas(Map.of("loginTheme", "keycloak.v2"));
        List<String> keycloaks = passkeys(company);

        assertThat(ours).isEqualTo(keycloaks);
        assertThat(ours.get(0)).isEqualTo("username webauthn");
        assertThat(ours.get(1)).contains("Sign in with Passkey");
        assertThat(ours.get(3)).contains("mediation : \"conditional\"");
    }

    /** What the page has for passkeys, without what is another one on every page. */
    private static List<String> passkeys(SignInCompany<?> company) {
        Page page = Browser.desktop().speaking("en").open(company.portal().loginAddress());
        Element script = page.html().select("script[type=module]").stream()
                .filter(one -> one.data().contains("initAuthenticate"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no passkeys on " + page.body()));
        return List.of(
                page.html().selectFirst("#username").attr("autocomplete"),
                page.html().selectFirst(BUTTON).outerHtml(),
                page.html().selectFirst("#webauth").children().outerHtml(),
                script.data().replaceAll("challenge : \"[^\"]*\"", "").replaceAll("login/[a-z0-9.]+/js", "js"));
    }

    @Test
    @DisplayName("one that was registered signs in: with the form in front, and with the QR code in front")
    void signsIn(Realm realm) {
        SignInCompany<?> company = company(realm, "none");
        realm.put(
                "/users/" + company.idOf(SignInCompany.LOCAL),
                Map.of("requiredActions", List.of("webauthn-register-passwordless")));
        try (Chromium browser = Chromium.reading("en").withPasskeys()) {
            browser.runsFirst("window.prompt = () => 'my key';");
            browser.open(company.portal().loginAddress().toString());
            browser.type("#username", SignInCompany.LOCAL);
            browser.type("#password", SignInCompany.PASSWORD);
            browser.click("#kc-login");
            browser.click("#registerWebAuthn");
            assertIn(company, browser);

            signsOut(company, browser);
            LoginScreen screen = new LoginScreen(browser, alias).open(company);
            assertThat(browser.read(screen.tab())).isEqualTo(alias);
            browser.click(BUTTON);
            assertIn(company, browser);

            signsOut(company, browser);
            screen.open(company).choosesQr();
            screen.vendor().read("#simulated");
            browser.outside().click(BUTTON);
            assertIn(company, browser);
        }
        assertThat(realm.events("LOGIN"))
                .as("one in which the passkey was registered, two by it")
                .hasSize(3)
                .allSatisfy(
                        event -> assertThat(event.at("/details/credential_type").asText())
                                .isEqualTo("webauthn-passwordless"));
        assertThat(realm.events("LOGIN_ERROR")).isEmpty();
    }

    private static void signsOut(SignInCompany<?> company, Chromium browser) {
        browser.open(company.realm().url() + "/protocol/openid-connect/logout");
        browser.click("#kc-logout");
        browser.textWith("You are logged out");
    }

    private static void assertIn(SignInCompany<?> company, Chromium browser) {
        assertThat(company.portal().claims(browser).path("preferred_username").asText())
                .isEqualTo(SignInCompany.LOCAL);
    }
}
