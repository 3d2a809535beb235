package dev.keybridge.it.dingtalk;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.signin.QrPage;
import dev.keybridge.it.signin.SignInCompany;
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

/** An organisation that signs in with DingTalk: a corp with one in-house app at the vendor. */
final class Company extends SignInCompany<Company> {
    static final String ALIAS = "dingtalk";

    private final DingTalkVendor vendor;
    private final DingTalkCorp corp;
    private final DingTalkApp app;

    /** A company whose app has all permission points and sees everybody. */
    Company(Realm realm, VendorSimulator simulator) {
        super(realm, ALIAS);
        this.vendor = simulator.dingtalk();
        // A corp of its own for each test: tokens and pace are kept per app.
        String unique = Integer.toHexString(realm.name().hashCode());
        this.corp = vendor.corp("ding" + unique);
        this.app = corp.app("dingapp" + unique);
    }

    @Override
    protected Company self() {
        return this;
    }

    @Override
    protected void mend() {
        vendor.clearFaults();
    }

    @Override
    public Map<String, String> settings() {
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

    /** Everybody has a private side, of which the company shall not hear. */
    @Override
    public void joins(String userid, Consumer<PersonDraft> more) {
        super.joins(userid, person -> {
            person.mobile("13900000001")
                    .detail(Detail.NICKNAME, "小可爱")
                    .detail(Detail.PERSONAL_EMAIL, "private@home.example");
            more.accept(person);
        });
    }

    @Override
    public String imported(String userid) {
        return imported(unionId(userid), userid.toLowerCase());
    }

    @Override
    public void holdsPhone(String userid) {
        vendor.signedIn(corp.corpId(), userid);
    }

    String unionId(String userid) {
        return corp.unionId(app, userid);
    }

    /** In front of DingTalk's logon page, reached through the button on Keycloak's login page. */
    Page atDingTalk(Browser browser) {
        return atVendor(browser);
    }

    static QrPage logonPage(Browser browser, Page page) {
        return new QrPage(browser, page, "/oauth2/auth");
    }

    /** All the way from the application to where a scan by this employee leads. */
    Page signsIn(Browser browser, String userid) {
        return logonPage(browser, atDingTalk(browser)).scannedBy(userid).confirmed();
    }

    /** DingTalk sends the browser back with a code that was made for the purpose, under both of its names. */
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

    DingTalkApp app() {
        return app;
    }

    DingTalkCorp corp() {
        return corp;
    }

    @Override
    public Organisation organisation() {
        return corp.organisation();
    }
}
