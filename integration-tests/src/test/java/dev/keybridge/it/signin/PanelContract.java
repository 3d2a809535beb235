package dev.keybridge.it.signin;

import dev.keybridge.it.browser.Accessibility;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Chromium;
import dev.keybridge.it.browser.Device;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.simulator.VendorSimulator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for the QR code on the login page, whoever the vendor is. */
public abstract class PanelContract {
    /** Keycloak's own. */
    private static final String POLICY = "frame-src 'self'; frame-ancestors 'self'; object-src 'none';";

    private static final String VENDORS_WINDOW = "document.getElementById('vendor').contentWindow";

    private final Function<Realm, SignInCompany<?>> companies;
    private final VendorSimulator vendor;
    private final String alias;
    private final Map<String, String> names;

    /**
     * @param companies a new one, by its realm
     * @param alias id and alias of the identity provider
     * @param names of the vendor, by language
     */
    protected PanelContract(
            Function<Realm, SignInCompany<?>> companies,
            VendorSimulator vendor,
            String alias,
            Map<String, String> names) {
        this.companies = companies;
        this.vendor = vendor;
        this.alias = alias;
        this.names = names;
    }

    /** Sets an open point of the vendor. */
    protected abstract void set(String point, String position);

    /** A stranger has scanned: goes on to where they read that they may not get in. */
    protected abstract void turnedAway(Chromium browser);

    /** All positions of the panel's open points but the default ones: the point, the position, the default. */
    protected abstract Stream<List<String>> positions();

    /** What the vendor's frame tells when somebody has confirmed, as an expression of a script; this state if any comes with it. */
    protected abstract String success(String state);

    /** The same without what a sign-in needs. */
    protected abstract List<String> incomplete();

    @ParameterizedTest(name = "{0}, phone: {1}, dark: {2}")
    @CsvSource({"en, false, false", "zh-CN, true, true"})
    @DisplayName("is in a tab, moves nothing, stands in nobody's way, and signs the person in who scans it")
    void scan(String language, boolean phone, boolean dark, Realm realm) {
        SignInCompany<?> company = offered(realm, "tab");
        Device device = phone ? Device.PHONE : Device.DESKTOP;
        try (Chromium browser = Chromium.reading(language).on(dark ? device.inTheDark() : device)) {
            LoginScreen screen = new LoginScreen(browser, alias).open(company);
            assertThat(browser.shows("#kc-form-login")).isTrue();
            assertThat(browser.read("#keybridge-tab-form")).isEqualTo(language.equals("en") ? "User name" : "账号登录");
            assertThat(browser.read("#kc-social-providers .keybridge-" + alias)).isEqualTo(alias);
            assertThat(screen.moved()).isZero();
            assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing sticks out")
                    .isTrue();
            assertThat(browser.run("return document.documentElement.classList.contains('pf-v5-theme-dark')"))
                    .isEqualTo(dark);
            assertThat(Accessibility.obstacles(browser)).isEmpty();

            screen.choosesQr();
            screen.vendor().read("#simulated");
            assertThat(screen.notice(names.get(language))).contains(language.equals("en") ? "Scan with" : "扫码");
            assertThat(screen.obstaclesInPanel()).as("the tab's frame").isEmpty();
            browser.outside();
            assertThat(Accessibility.obstacles(browser)).as("with the tab open").isEmpty();
            signsIn(screen, company, browser);
        }
        assertThat(realm.events("LOGIN")).hasSize(1);
        assertThat(realm.events("LOGIN_ERROR")).isEmpty();
    }

    @Test
    @DisplayName("moves nothing, and leaves focus and page as they are, in browsers that cannot wait with painting")
    void otherBrowsers(Realm realm) {
        SignInCompany<?> company = offered(realm, "first");
        try (Chromium browser = Chromium.reading("en")) {
            browser.runsFirst("const known = DOMTokenList.prototype.supports; DOMTokenList.prototype.supports ="
                    + " function (word) { return word !== 'expect' && known.call(this, word); };"
                    + " const plain = Node.prototype.appendChild; Element.prototype.append = function (one) {"
                    + " if (one.rel !== 'expect') { plain.call(this, one); } };"
                    + " addEventListener('DOMContentLoaded', () => {"
                    + " window.hidden = document.documentElement.style.opacity; }, true);");
            LoginScreen screen = new LoginScreen(browser, alias).open(company);
            assertThat(screen.moved()).isZero();
            assertThat(browser.run("return window.hidden")).isEqualTo("0");
            assertThat(browser.run("return document.documentElement.style.opacity"))
                    .isEqualTo("");
            screen.choosesForm();
            browser.open(company.portal().loginAddress().toString());
            browser.awaitFocus("username");
        }
    }

    @Test
    @DisplayName("works whatever the vendor does where its documentation leaves something open")
    void openPoints(Realm realm) {
        SignInCompany<?> company = offered(realm, "tab");
        try (Chromium browser = Chromium.reading("en")) {
            positions().forEach(one -> {
                set(one.get(0), one.get(1));
                LoginScreen screen = new LoginScreen(browser, alias).open(company);
                screen.choosesQr();
                try {
                    signsIn(screen, company, browser);
                } catch (WebDriverException unfinished) {
                    throw new AssertionError("no sign-in with " + one, unfinished);
                }
                set(one.get(0), one.get(2));
                browser.open(realm.url() + "/protocol/openid-connect/logout");
                browser.click("#kc-logout");
                browser.textWith("You are logged out");
            });
        }
    }

    @Test
    @DisplayName("can be shown anew after it has expired and after a refusal")
    void refresh(Realm realm) {
        SignInCompany<?> company = offered(realm, "first");
        try (Chromium browser = Chromium.reading("en")) {
            LoginScreen screen = new LoginScreen(browser, alias).open(company);
            assertThat(browser.shows("#kc-form-login"))
                    .as("the QR code is first")
                    .isFalse();
            assertThat(screen.moved()).isZero();
            screen.vendor().read("#people");
            vendor.clock().advance(Duration.ofMinutes(6));
            screen.notice("did not sign you in");
            screen.refreshes();

            screen.scannedBy("linmei");
            screen.refused();
            screen.notice("did not sign you in");
            screen.refreshes();

            signsIn(screen, company, browser);
        }
    }

    @Test
    @DisplayName("tells a stranger that they may not get in, and lets the next person scan")
    void stranger(Realm realm) {
        SignInCompany<?> company = offered(realm, "tab");
        try (Chromium browser = Chromium.reading("en")) {
            LoginScreen screen = new LoginScreen(browser, alias).open(company);
            screen.choosesQr();
            screen.vendor().click("#stranger");
            turnedAway(browser);
            browser.textWith("You are not a member of this");
            if (browser.shows("#refresh")) {
                screen.refreshes();
            }

            signsIn(screen, company, browser);
        }
    }

    @Test
    @DisplayName("leaves the form as it was: passwords, mistakes and the QR code after each other, in one login")
    void both(Realm realm) {
        SignInCompany<?> company = offered(realm, "tab");
        try (Chromium browser = Chromium.reading("en")) {
            LoginScreen screen = new LoginScreen(browser, alias).open(company);
            screen.choosesQr();
            screen.vendor().read("#people");
            browser.outside();
            screen.choosesForm();
            screen.password(SignInCompany.LOCAL, "wrong");
            assertThat(browser.read("#input-error-username")).contains("Invalid username or password");

            screen.choosesQr();
            screen.vendor().read("#people");
            browser.outside();
            screen.choosesForm();
            screen.password(SignInCompany.LOCAL, SignInCompany.PASSWORD);
            assertIn(company, browser, SignInCompany.LOCAL);
        }
        assertThat(realm.events("LOGIN_ERROR"))
                .extracting(event -> event.path("error").asText())
                .containsExactly("invalid_user_credentials");
    }

    @Test
    @DisplayName("goes together with remember me, registration, forgotten passwords and another language")
    void keycloaksOwn(Realm realm) {
        SignInCompany<?> company = offered(realm, "tab");
        company.realmHas(Map.of(
                "rememberMe", true,
                "registrationAllowed", true,
                "resetPasswordAllowed", true));
        try (Chromium browser = Chromium.reading("en")) {
            LoginScreen screen = new LoginScreen(browser, alias);
            screen.open(company);
            assertThat(browser.textWith("Remember me")).contains("Forgot Password?", "Register");
            assertThat(browser.read(screen.tab())).isEqualTo(alias);
            assertThat(screen.moved()).isZero();

            screen.choosesQr();
            screen.vendor().read("#people");

            browser.outside()
                    .run("const languages = document.getElementById('login-select-toggle');"
                            + "languages.value = [...languages.options].find(one => one.text.includes('中文')).value;"
                            + "languages.dispatchEvent(new Event('change'));");

            browser.textWith("账号登录");
            assertThat(browser.run("return document.querySelector('" + screen.tab() + "').ariaSelected"))
                    .as("the QR code stays in front")
                    .isEqualTo("true");
            assertThat(browser.shows("#kc-form-login")).isFalse();
            screen.notice("刷新二维码");
            signsIn(screen, company, browser);
        }
    }

    @Test
    @DisplayName("can be reached and left with the keyboard")
    void keyboard(Realm realm) {
        SignInCompany<?> company = offered(realm, "tab");
        try (Chromium browser = Chromium.reading("en")) {
            LoginScreen screen = new LoginScreen(browser, alias).open(company);
            String form = "keybridge-tab-form";
            String code = screen.tab().substring(1);
            browser.awaitFocus("username");

            browser.pressBackTab();
            assertThat(browser.focused()).isEqualTo(form);
            browser.press(Keys.ARROW_RIGHT);
            assertThat(browser.focused()).isEqualTo(code);
            assertThat(browser.shows("#username")).as("nothing opens by moving").isTrue();
            browser.press(Keys.ENTER);
            assertThat(browser.shows("#username")).isFalse();
            browser.press(Keys.ARROW_RIGHT);
            assertThat(browser.focused()).as("round and round").isEqualTo(form);
            browser.press(Keys.END);
            assertThat(browser.focused()).isEqualTo(code);
            browser.press(Keys.HOME);
            browser.press(Keys.SPACE);
            assertThat(browser.shows("#username")).isTrue();
            assertThat(
                            browser.run(
                                    "return [...document.querySelectorAll('[role=tab]')].map(one => one.ariaSelected + one.tabIndex).join()"))
                    .isEqualTo("true0,false-1");
            assertThat(browser.run("return document.getElementById('kc-form').getAttribute('role')"))
                    .isEqualTo("tabpanel");
        }
    }

    @Test
    @DisplayName("is not there without scripts; everything else is")
    void withoutScripts(Realm realm) {
        SignInCompany<?> company = offered(realm, "first");
        try (Chromium browser = Chromium.reading("en").withoutScripts()) {
            browser.open(company.portal().loginAddress().toString());
            assertThat(browser.read("#kc-social-providers")).contains(alias);
            assertThat(browser.shows("#keybridge-ways")).isFalse();
            browser.click("#social-" + alias);
            browser.click("button[name=userid][value=linmei]");
            browser.click("#confirm");
            assertIn(company, browser, "linmei");
        }
    }

    @Test
    @DisplayName("opens the policy for the vendor on its own page, and on no other one")
    void policy(Realm realm) {
        SignInCompany<?> company = offered(realm, "tab");
        Browser browser = Browser.desktop();
        Page login = browser.open(company.portal().loginAddress());
        Page panel = browser.open(panelOf(login));

        assertThat(login.header("Content-Security-Policy")).containsExactly(POLICY);
        assertThat(panel.status()).isEqualTo(200);
        String nonce = panel.html().selectFirst("script[nonce]").attr("nonce");
        assertThat(panel.header("Content-Security-Policy"))
                .containsExactly("default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce
                        + "'; frame-src 'self' " + origin(company) + "; base-uri 'none'; form-action 'none'; "
                        + "frame-ancestors 'self'");
        assertThat(panel.header("Cache-Control")).contains("no-store");
        assertThat(login.html().select("script, link"))
                .extracting(one -> one.attr("src") + one.attr("href"))
                .filteredOn(address -> address.matches(".*/(vendors|keybridge)[^/]*\\.(css|js)"))
                .hasSize(4)
                .allMatch(address -> address.matches(".*/login/keybridge/[0-9a-f]{12}/.+"));
        String icons = login.html().selectFirst("link[href*=vendors.css]").absUrl("href");
        assertThat(browser.open(icons.replaceFirst("/login/keybridge/.+", "/login/keycloak.v2/keybridge/vendors.css"))
                        .body())
                .as("for every other theme")
                .contains(".keybridge-" + alias);
        assertThat(panel.html().selectFirst("script[src]").attr("src"))
                .matches(".*/" + alias + "/[0-9a-f]{12}/panel.js");
        assertThat(browser.open(company.portal().loginAddress()).header("Content-Security-Policy"))
                .containsExactly(POLICY);
    }

    @Test
    @DisplayName("is for the browser that began the login, and only where an administrator wants it")
    void onlyWhereWanted(Realm realm) {
        SignInCompany<?> company = offered(realm, "tab");
        Browser browser = Browser.desktop().speaking("en");
        URI panel = panelOf(browser.open(company.portal().loginAddress()));

        Page stranger = Browser.desktop().speaking("en").open(panel);
        assertThat(stranger.text()).contains("This login page has been open too long");
        assertThat(stranger.html().select("iframe")).isEmpty();

        realm.put("/identity-provider/instances/" + alias, company.provider(Map.of("kcTheme-panel", "off"), Map.of()));
        assertThat(browser.open(panel).status()).isEqualTo(404);
        Page login = browser.open(company.portal().loginAddress());
        assertThat(login.html().select("#keybridge-ways")).isEmpty();
        assertThat(login.html().select("#social-" + alias + " .keybridge-" + alias))
                .hasSize(1);
    }

    @Test
    @DisplayName("says when the login page itself has been open too long, and opens it anew")
    void tooLong(Realm realm) {
        SignInCompany<?> company = offered(realm, "tab");
        company.realmHas(Map.of("accessCodeLifespanLogin", 3));
        try (Chromium browser = Chromium.reading("en")) {
            LoginScreen screen = new LoginScreen(browser, alias).open(company);
            screen.choosesQr();
            screen.notice("open too long");
            company.realmHas(Map.of("accessCodeLifespanLogin", 600));
            browser.click("#again");
            browser.outside();
            browser.addressWith("/login-actions/authenticate");
            signsIn(screen, company, browser);
        }
    }

    @Test
    @DisplayName("believes nothing that another window says, and no sign-in without what belongs to it")
    void strangers(Realm realm) {
        SignInCompany<?> company = offered(realm, "tab");
        try (Chromium browser = Chromium.reading("en")) {
            LoginScreen screen = new LoginScreen(browser, alias).open(company);
            screen.choosesQr();
            screen.vendor().read("#people");
            screen.notice("Scan with");
            String state = (String) browser.run("return document.getElementById('panel').dataset.state");

            hears(browser, success(state), "window.parent", origin(company));
            hears(browser, success(state), "window", origin(company));
            hears(browser, success(state), "null", origin(company));
            hears(browser, success(state), VENDORS_WINDOW, "https://elsewhere.invalid");
            assertThat(browser.read("#notice")).contains("Scan with");

            for (String message : incomplete()) {
                hears(browser, message, VENDORS_WINDOW, origin(company));
                assertThat(browser.read("#notice")).as(message).contains("did not sign you in");
                screen.refreshes();
                screen.vendor().read("#people");
                screen.notice("Scan with");
            }
            signsIn(screen, company, browser);
        }
    }

    private static void hears(Chromium browser, String message, String source, String origin) {
        browser.run("window.dispatchEvent(new MessageEvent('message', { data: " + message + ", source: " + source
                + ", origin: '" + origin + "' }))");
    }

    @Test
    @DisplayName("hears the vendor also if its address is written in another way")
    void otherSpelling(Realm realm) {
        SignInCompany<?> company = companies.apply(realm);
        company.realmHas(Map.of("sslRequired", "none"));
        String address = company.settings().get("loginBaseUrl").replace("127.0.0.1", "LocalHost");
        offered(company, Map.of("kcTheme-panel", "tab", "loginBaseUrl", address));
        try (Chromium browser = Chromium.reading("en")) {
            LoginScreen screen = new LoginScreen(browser, alias).open(company);
            screen.choosesQr();
            signsIn(screen, company, browser);
        }
    }

    @Test
    @DisplayName("opened when the server has forgotten the login, says so and begins it anew")
    void over(Realm realm) {
        SignInCompany<?> company = offered(realm, "tab");
        try (Chromium browser = Chromium.reading("en")) {
            LoginScreen screen = new LoginScreen(browser, alias).open(company);
            browser.forgets("AUTH_SESSION_ID");
            screen.choosesQr();
            screen.notice("open too long");
            assertThat(Accessibility.obstacles(browser)).isEmpty();
            browser.click("#again");
            browser.outside();
            browser.textWith("Your login attempt timed out");
            signsIn(screen, company, browser);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the page for a browser without a login stands in nobody's way")
    void withoutLogin(Chromium.Colours colours, Realm realm) {
        offered(realm, "off");
        try (Chromium browser = Chromium.reading("en")) {
            browser.prefers(colours);
            browser.open(realm.brokerEndpoint(alias) + "?code=c");
            browser.read("#no-login");
            assertThat(Accessibility.obstacles(browser)).isEmpty();
        }
    }

    private SignInCompany<?> offered(Realm realm, String panel) {
        return offered(companies.apply(realm), Map.of("kcTheme-panel", panel));
    }

    private static SignInCompany<?> offered(SignInCompany<?> company, Map<String, String> settings) {
        company.offered(settings, Map.of());
        company.realmHas(Map.of("loginTheme", "keybridge"));
        company.joins("linmei");
        company.imported("linmei");
        return company;
    }

    private static void signsIn(LoginScreen screen, SignInCompany<?> company, Chromium browser) {
        screen.scannedBy("linmei");
        screen.confirmed();
        assertIn(company, browser, "linmei");
    }

    private static void assertIn(SignInCompany<?> company, Chromium browser, String username) {
        assertThat(company.portal().claims(browser).path("preferred_username").asText())
                .isEqualTo(username);
    }

    private URI panelOf(Page login) {
        return login.url()
                .resolve(login.html()
                        .selectFirst("#keybridge-panel-" + alias + " iframe")
                        .attr("data-src"));
    }

    private static String origin(SignInCompany<?> company) {
        URI address = URI.create(company.settings().get("loginBaseUrl"));
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
