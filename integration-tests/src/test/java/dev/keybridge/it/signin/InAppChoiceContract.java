package dev.keybridge.it.signin;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.BrowserFlow;
import dev.keybridge.it.keycloak.Realm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for people inside the vendor's own app, whoever the vendor is. */
public abstract class InAppChoiceContract {
    private final Function<Realm, SignInCompany<?>> companies;
    private final Supplier<Browser> inApp;
    private final String alias;

    /**
     * @param companies a new one, by its realm
     * @param inApp a new browser of the vendor's app
     * @param alias id and alias of the identity provider
     */
    protected InAppChoiceContract(Function<Realm, SignInCompany<?>> companies, Supplier<Browser> inApp, String alias) {
        this.companies = companies;
        this.inApp = inApp;
        this.alias = alias;
    }

    /** Where the vendor asks who holds the phone, or our page there does. */
    protected abstract boolean isAtVendor(Page page);

    /** Where a login inside the app sends the browser back to, with a code of somebody. */
    protected abstract URI link(SignInCompany<?> company, Browser inside, Page atVendor, String userid);

    @Test
    @DisplayName("the vendor is asked at once, without a login page; in every other browser nothing is different")
    void atOnce(Realm realm) {
        SignInCompany<?> company = offered(realm);

        assertThat(isAtVendor(inApp.get().open(company.portal().loginAddress())))
                .isTrue();
        assertThat(isLoginPage(Browser.desktop().open(company.portal().loginAddress())))
                .isTrue();
        assertThat(isLoginPage(Browser.withoutUserAgent().open(company.portal().loginAddress())))
                .isTrue();
    }

    @Test
    @DisplayName(
            "after a refusal the login page is shown, with the reason and every way to sign in, and so it is from then on")
    void noCircles(Realm realm) {
        SignInCompany<?> company = offered(realm);
        Browser browser = inApp.get().speaking("en");
        Page atVendor = browser.open(company.portal().loginAddress());

        Page back = browser.open(withoutCode(link(company, browser, atVendor, "linmei")));

        assertThat(isLoginPage(back)).isTrue();
        assertThat(back.text()).contains("You did not confirm the sign-in");
        Page again = browser.open(loginPage(back));
        assertThat(isLoginPage(again)).as("reloaded").isTrue();
        Page restarted = browser.open(URI.create(
                loginPage(again).toString().replace("/login-actions/authenticate", "/login-actions/restart")));
        assertThat(isLoginPage(restarted)).as("begun anew").isTrue();
        assertThat(isAtVendor(browser.click(restarted, "#social-" + alias)))
                .as("chosen by the person")
                .isTrue();
        Page end = browser.submit(
                browser.open(company.portal().loginAddress() + "&kc_idp_hint="),
                "#kc-form-login",
                Map.of("username", SignInCompany.LOCAL, "password", SignInCompany.PASSWORD));
        assertThat(company.portal().isReached(end)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "&prompt=login, vendor",
        "&prompt=select_account, page",
        "&kc_idp_hint=, page",
        "&kc_idp_hint=other, other"
    })
    @DisplayName("what the application asks for comes first")
    void applicationsWish(String wish, String leadsTo, Realm realm) {
        SignInCompany<?> company = offered(realm);
        realm.create(
                "/identity-provider/instances",
                Map.of(
                        "alias",
                        "other",
                        "providerId",
                        "github",
                        "enabled",
                        true,
                        "config",
                        Map.of("clientId", "c", "clientSecret", "s")));

        Page page = inApp.get().open(company.portal().loginAddress() + wish);

        switch (leadsTo) {
            case "vendor" -> assertThat(isAtVendor(page)).isTrue();
            case "other" -> assertThat(page.location()).hasHost("github.com");
            default -> assertThat(isLoginPage(page)).isTrue();
        }
    }

    @Test
    @DisplayName("a silent request of an application stays silent")
    void silent(Realm realm) {
        SignInCompany<?> company = offered(realm);

        Page page = inApp.get().open(company.portal().loginAddress() + "&prompt=none");

        assertThat(page.locationParameter("error")).contains("login_required");
    }

    @Test
    @DisplayName("with two identity providers of the vendor the person chooses, unless the step names one")
    void two(Realm realm) {
        SignInCompany<?> company = companies.apply(realm);
        company.offered();
        company.offered(Map.of(), Map.of("alias", "second"));
        BrowserFlow flow = BrowserFlow.copied(realm);
        String step = flow.with(alias + "-in-app");
        assertThat(isLoginPage(inApp.get().open(company.portal().loginAddress())))
                .isTrue();

        realm.put(
                "/identity-provider/instances/second",
                company.provider(Map.of("inAppSignIn", "false"), Map.of("alias", "second")));
        assertThat(isAtVendor(inApp.get().open(company.portal().loginAddress())))
                .as("the other one would show a QR code")
                .isTrue();

        realm.put("/identity-provider/instances/second", company.provider(Map.of(), Map.of("alias", "second")));
        flow.means(step, "second");
        Page page = inApp.get().open(company.portal().loginAddress());
        assertThat(isAtVendor(page)).isTrue();
        assertThat(page.body() + page.url()).contains("broker").contains("second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    @DisplayName(
            "a browser to which the app has handed over says where to go on, and the login that was begun still ends well")
    void handedOver(String language, Realm realm) {
        SignInCompany<?> company = offered(realm);
        Browser inside = inApp.get();
        URI link = link(company, inside, inside.open(company.portal().loginAddress()), "linmei");
        Browser outside = Browser.desktop().speaking(language);

        Page page = outside.open(link);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains(
                        language.equals("en")
                                ? "You began to sign in in another browser or app"
                                : "您是在另一个浏览器或应用中开始登录的");
        assertThat(page.html().title()).contains(realm.name());
        assertThat(realm.events("IDENTITY_PROVIDER_LOGIN_ERROR"))
                .extracting(event -> event.at("/details/reason").asText())
                .containsExactly(alias + "_no_login_other_browser");
        Page begun = outside.open(URI.create(page.html().selectFirst("#begin").absUrl("href")));
        assertThat(begun.url().getPath()).startsWith("/realms/" + realm.name());
        assertThat(begun.status()).isEqualTo(200);

        Page end = inside.open(link);
        assertThat(company.portal().claims(end).path("preferred_username").asText())
                .isEqualTo("linmei");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("so does a browser that still has cookies of a login that is over, or of one for another application")
    void handedOverToAUsedBrowser(Left left, Realm realm) {
        SignInCompany<?> company = offered(realm);
        Browser inside = inApp.get();
        URI link = link(company, inside, inside.open(company.portal().loginAddress()), "linmei");
        Browser outside = Browser.desktop().speaking("en");
        left.in(outside, company);

        Page page = outside.open(link);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("You began to sign in in another browser or app");
        assertThat(company.portal().isReached(inside.open(link))).isTrue();
    }

    @Test
    @DisplayName("the browser that began a login which has run out is no other one: it begins anew")
    void ranOut(Realm realm) {
        SignInCompany<?> company = offered(realm);
        Browser inside = inApp.get().speaking("en");
        URI link = link(company, inside, inside.open(company.portal().loginAddress()), "linmei");
        inside.forgets("AUTH_SESSION_ID");

        Page page = inside.open(link);

        assertThat(isLoginPage(page) || isAtVendor(page)).as(page.text()).isTrue();
    }

    @Test
    @DisplayName("a browser in which somebody is signed in says that, as Keycloak does")
    void handedOverToASignedInBrowser(Realm realm) {
        SignInCompany<?> company = offered(realm);
        Browser inside = inApp.get();
        URI link = link(company, inside, inside.open(company.portal().loginAddress()), "linmei");
        Browser outside = Browser.desktop().speaking("en");
        signsInWithPassword(outside, company);

        assertThat(outside.open(link).text()).contains("You are already logged in");
    }

    /** What an earlier login has left in a browser. */
    enum Left {
        /** Somebody was signed in until an administrator ended it. */
        ENDED_SESSION {
            @Override
            void in(Browser browser, SignInCompany<?> company) {
                signsInWithPassword(browser, company);
                company.realm().post("/logout-all", Map.of());
            }
        },
        /** The login page of another application is open. */
        OTHER_APPLICATION {
            @Override
            void in(Browser browser, SignInCompany<?> company) {
                company.realm().client("intranet", "https://intranet.invalid/*");
                String address = company.portal()
                        .loginAddress()
                        .toString()
                        .replace("client_id=portal", "client_id=intranet")
                        .replace("portal.invalid", "intranet.invalid");
                assertThat(isLoginPage(browser.open(address))).isTrue();
            }
        };

        abstract void in(Browser browser, SignInCompany<?> company);
    }

    private static void signsInWithPassword(Browser browser, SignInCompany<?> company) {
        Page end = browser.submit(
                browser.open(company.portal().loginAddress()),
                "#kc-form-login",
                Map.of("username", SignInCompany.LOCAL, "password", SignInCompany.PASSWORD));
        assertThat(company.portal().isReached(end)).isTrue();
    }

    private SignInCompany<?> offered(Realm realm) {
        SignInCompany<?> company = companies.apply(realm);
        company.offered();
        company.joins("linmei");
        company.imported("linmei");
        BrowserFlow.copied(realm).with(alias + "-in-app");
        return company;
    }

    private static boolean isLoginPage(Page page) {
        return page.html().select("#kc-form-login").size() == 1;
    }

    /** The login page under the address that a browser keeps of it. */
    private static URI loginPage(Page page) {
        String[] action =
                page.html().selectFirst("#kc-form-login").absUrl("action").split("\\?");
        StringBuilder kept = new StringBuilder();
        for (String pair : action[1].split("&")) {
            if (pair.startsWith("client_id=") || pair.startsWith("tab_id=") || pair.startsWith("client_data=")) {
                kept.append(kept.isEmpty() ? "?" : "&").append(pair);
            }
        }
        return URI.create(action[0] + kept);
    }

    private static URI withoutCode(URI link) {
        return URI.create(link.toString().replaceAll("(?<=[?&])(code|authCode)=[^&]*&?", ""));
    }
}
