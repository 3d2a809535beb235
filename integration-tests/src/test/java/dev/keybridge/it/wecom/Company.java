package dev.keybridge.it.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.browser.Portal;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.signin.QrPage;
import dev.keybridge.it.signin.SignInRealm;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.PersonDraft;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.corp.Corp;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A company that signs in with WeCom: a corp with one self-built app at the vendor, a realm with the identity provider
 * {@link #ALIAS}, and an application.
 */
final class Company {
    static final String ALIAS = "wecom";

    private static final long AGENT = 1000002;

    private final SignInRealm signIn;
    private final VendorSimulator vendor;
    private final Corp corp;
    private final App app;

    /** A company whose app sees all fields of the members. */
    Company(Realm realm, VendorSimulator vendor) {
        this.signIn = new SignInRealm(realm, ALIAS);
        this.vendor = vendor;
        // A corp of its own for each test: Keycloak's tokens and the vendor's bans are kept per corp.
        this.corp = vendor.wecom().corp("ww" + Integer.toHexString(realm.name().hashCode()));
        this.app = corp.app(AGENT, AppKind.SELF_BUILT_OLD);
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
        Map<String, String> config = settings();
        config.putAll(changes);
        signIn.offers(config, common);
        return this;
    }

    Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "clientId", corp.corpId(),
                "clientSecret", app.secret(),
                "agentId", Long.toString(AGENT),
                "apiBaseUrl", vendor.wecom().apiBaseUrl(),
                "loginBaseUrl", vendor.wecom().loginBaseUrl(),
                "oauthBaseUrl", vendor.wecom().oauthBaseUrl(),
                "syncMode", "IMPORT"));
    }

    /** Somebody with a name that can be taken apart and an e-mail address joins the company. */
    void joins(String userid) {
        joins(userid, person -> {});
    }

    void joins(String userid, Consumer<PersonDraft> more) {
        organisation().join(userid, person -> {
            person.name("林梅").bizMail(userid.toLowerCase() + "@corp.example").position("工程师");
            more.accept(person);
        });
    }

    /** An account with a link to a member, as contacts sync leaves it; the id of the account. */
    String imported(String userid) {
        return signIn.imported(userid.toLowerCase(), userid.toLowerCase());
    }

    /** WeCom's page, reached through the button on Keycloak's login page. */
    Page atWeCom(Browser browser) {
        return signIn.atVendor(browser);
    }

    /** WeCom's page with the QR code. */
    static QrPage qr(Browser browser, Page page) {
        return new QrPage(browser, page, "/wwlogin/sso/login");
    }

    /** All the way from the application to where a scan by this member leads. */
    Page scannedBy(Browser browser, String userid) {
        return qr(browser, atWeCom(browser)).scannedBy(userid).confirmed();
    }

    /** The person reads the sentence, the administrator finds the event, and every way to sign in still works. */
    JsonNode assertRefused(Browser browser, Page page, String sentence, String reason) {
        vendor.wecom().clearFaults();
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

    App app() {
        return app;
    }

    Corp corp() {
        return corp;
    }

    Organisation organisation() {
        return corp.organisation();
    }
}
