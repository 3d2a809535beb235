package dev.keybridge.it.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.browser.Portal;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.signin.SignInRealm;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkVendor;
import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.PersonDraft;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An organisation that signs in with DingTalk: a corp with one in-house app at the vendor, a realm with the identity provider
 * {@link #ALIAS}, and an application.
 */
final class Company {
    static final String ALIAS = "dingtalk";

    private final SignInRealm signIn;
    private final DingTalkVendor vendor;
    private final DingTalkCorp corp;
    private final DingTalkApp app;

    /** A company whose app has all permission points and sees everybody. */
    Company(Realm realm, VendorSimulator simulator) {
        this.signIn = new SignInRealm(realm, ALIAS);
        this.vendor = simulator.dingtalk();
        // A corp of its own for each test: tokens and pace are kept per app.
        String unique = Integer.toHexString(realm.name().hashCode());
        this.corp = vendor.corp("ding" + unique);
        this.app = corp.app("dingapp" + unique);
    }

    /** Sets the identity provider up as the form's presets would. */
    Company offered() {
        return offered(Map.of(), Map.of());
    }

    /**
     * @param changes to the settings of the provider
     * @param common changes to Keycloak's own fields of an identity provider
     */
    Company offered(Map<String, String> changes, Map<String, Object> common) {
        signIn.offers(settings(changes), common);
        return this;
    }

    /** The provider with other settings, to be saved. */
    Map<String, Object> changed(Map<String, String> changes) {
        return signIn.provider(settings(changes), Map.of());
    }

    private Map<String, String> settings(Map<String, String> changes) {
        Map<String, String> config = settings();
        config.putAll(changes);
        return config;
    }

    Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "clientId", app.appKey(),
                "clientSecret", app.secret(),
                "corpId", corp.corpId(),
                "apiBaseUrl", vendor.apiBaseUrl(),
                "legacyApiBaseUrl", vendor.legacyApiBaseUrl(),
                "loginBaseUrl", vendor.loginBaseUrl(),
                "jsapiUrl", vendor.jsapiScriptUrl(),
                "syncMode", "IMPORT"));
    }

    /** Somebody with a name that can be taken apart and a mailbox of the company joins. */
    void joins(String userid) {
        joins(userid, person -> {});
    }

    void joins(String userid, Consumer<PersonDraft> more) {
        organisation().join(userid, person -> {
            person.name("林梅")
                    .bizMail(userid.toLowerCase() + "@corp.example")
                    .position("工程师")
                    .mobile("13900000001")
                    .detail(Detail.NICKNAME, "小可爱")
                    .detail(Detail.PERSONAL_EMAIL, "private@home.example");
            more.accept(person);
        });
    }

    /** An account with a link to an employee, as contacts sync leaves it; the id of the account. */
    String imported(String userid) {
        return signIn.imported(unionId(userid), userid.toLowerCase());
    }

    String unionId(String userid) {
        return corp.unionId(app, userid);
    }

    /** In front of DingTalk's logon page, reached through the button on Keycloak's login page. */
    Page atDingTalk(Browser browser) {
        Page page = signIn.atVendor(browser);
        if (!page.url().getPath().endsWith("/oauth2/auth")) {
            throw new AssertionError(
                    "this is not DingTalk's logon page: " + page.url().getPath() + " " + page.text());
        }
        return page;
    }

    /** All the way from the application to where the logon page's code of this employee leads. */
    Page signsIn(Browser browser, String userid) {
        return comesBack(browser, atDingTalk(browser), vendor.issueAuthCode(app, userid));
    }

    /** DingTalk sends the browser back with a code, under both of its names. */
    Page comesBack(Browser browser, Page atDingTalk, String code) {
        return browser.open(backTo(atDingTalk, "&authCode=" + code + "&code=" + code));
    }

    static URI backTo(Page atDingTalk, String more) {
        return URI.create(Page.parameter(atDingTalk.url(), "redirect_uri").orElseThrow() + "?state="
                + Page.parameter(atDingTalk.url(), "state").orElseThrow() + more);
    }

    /** What the page inside DingTalk does when DingTalk's script has given it a code. */
    Page sendsCode(Browser inDingTalk, Page page, String code) {
        return inDingTalk.submit(page, "#dingtalk-sign-in", Map.of("jsapiCode", code));
    }

    String jsapiCode(String userid) {
        return vendor.issueJsapiCode(app, userid);
    }

    /** The person reads the sentence, the administrator finds the event, and every way to sign in still works. */
    JsonNode assertRefused(Browser browser, Page page, String sentence, String reason) {
        vendor.clearFaults();
        return signIn.assertRefused(browser, page, sentence, reason);
    }

    SignInRealm signIn() {
        return signIn;
    }

    Realm realm() {
        return signIn.realm();
    }

    Portal portal() {
        return signIn.portal();
    }

    DingTalkApp app() {
        return app;
    }

    DingTalkCorp corp() {
        return corp;
    }

    Organisation organisation() {
        return corp.organisation();
    }
}
