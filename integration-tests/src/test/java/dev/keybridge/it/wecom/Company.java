package dev.keybridge.it.wecom;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.signin.QrPage;
import dev.keybridge.it.signin.SignInCompany;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.corp.Corp;

import java.util.HashMap;
import java.util.Map;

/** A company that signs in with WeCom: a corp with one self-built app at the vendor. */
final class Company extends SignInCompany<Company> {
    static final String ALIAS = "wecom";

    private static final long AGENT = 1000002;

    private final VendorSimulator vendor;
    private final Corp corp;
    private final App app;

    /** A company whose app sees all fields of the members. */
    Company(Realm realm, VendorSimulator vendor) {
        super(realm, ALIAS);
        this.vendor = vendor;
        // A corp of its own for each test: Keycloak's tokens and the vendor's bans are kept per corp.
        this.corp = vendor.wecom().corp("ww" + Integer.toHexString(realm.name().hashCode()));
        this.app = corp.app(AGENT, AppKind.SELF_BUILT_OLD);
    }

    @Override
    protected Company self() {
        return this;
    }

    @Override
    protected void mend() {
        vendor.wecom().clearFaults();
    }

    @Override
    public Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "clientId", corp.corpId(),
                "clientSecret", app.secret(),
                "agentId", Long.toString(AGENT),
                "apiBaseUrl", vendor.wecom().apiBaseUrl(),
                "loginBaseUrl", vendor.wecom().loginBaseUrl(),
                "oauthBaseUrl", vendor.wecom().oauthBaseUrl(),
                "syncMode", "IMPORT"));
    }

    @Override
    public String imported(String userid) {
        return imported(userid.toLowerCase(), userid.toLowerCase());
    }

    @Override
    public void holdsPhone(String userid) {
        vendor.wecom().signedIn(corp.corpId(), userid);
    }

    /** WeCom's page, reached through the button on Keycloak's login page. */
    Page atWeCom(Browser browser) {
        return atVendor(browser);
    }

    /** WeCom's page with the QR code. */
    static QrPage qr(Browser browser, Page page) {
        return new QrPage(browser, page, "/wwlogin/sso/login");
    }

    /** All the way from the application to where a scan by this member leads. */
    Page scannedBy(Browser browser, String userid) {
        return qr(browser, atWeCom(browser)).scannedBy(userid).confirmed();
    }

    App app() {
        return app;
    }

    Corp corp() {
        return corp;
    }

    @Override
    public Organisation organisation() {
        return corp.organisation();
    }
}
