package dev.keybridge.it.wecom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.browser.Portal;
import dev.keybridge.it.keycloak.Realm;
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
    /** A local account that can always log in with {@link #PASSWORD}. */
    static final String LOCAL = "local.user";

    static final String PASSWORD = "password-of-the-local-user";

    private static final long AGENT = 1000002;

    private final Realm realm;
    private final VendorSimulator vendor;
    private final Corp corp;
    private final App app;
    private final Portal portal;

    /** A company whose app sees all fields of the members. */
    Company(Realm realm, VendorSimulator vendor) {
        this.realm = realm;
        this.vendor = vendor;
        // A corp of its own for each test: Keycloak's tokens and the vendor's bans are kept per corp.
        this.corp = vendor.wecom().corp("ww" + Integer.toHexString(realm.name().hashCode()));
        this.app = corp.app(AGENT, AppKind.SELF_BUILT_OLD);
        this.portal = Portal.in(realm);
        realm.user(LOCAL, PASSWORD);
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
        Map<String, Object> provider = new HashMap<>(Map.of(
                "alias", ALIAS, "providerId", "wecom", "enabled", true, "displayName", "企业微信", "config", config));
        provider.putAll(common);
        realm.create("/identity-provider/instances", provider);
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
        String canonical = userid.toLowerCase();
        String id = realm.create(
                "/users",
                Map.of(
                        "username",
                        canonical,
                        "enabled",
                        true,
                        "firstName",
                        "梅",
                        "lastName",
                        "林",
                        "email",
                        canonical + "@corp.example"));
        realm.post(
                "/users/" + id + "/federated-identity/" + ALIAS,
                Map.of("identityProvider", ALIAS, "userId", canonical, "userName", canonical));
        return id;
    }

    /** Adds the mapper that copies a field of the member to a user attribute. */
    void copies(String field, String attribute, String syncMode) {
        realm.identityProviderMapper(
                ALIAS,
                "wecom-user-attribute-mapper",
                field + " to " + attribute,
                Map.of("wecomField", field, "userAttribute", attribute, "syncMode", syncMode));
    }

    /** Administrators see attributes that the user profile does not declare. */
    void showsAllAttributes() {
        ObjectNode profile = (ObjectNode) realm.get("/users/profile");
        realm.put("/users/profile", profile.put("unmanagedAttributePolicy", "ADMIN_VIEW"));
    }

    /** WeCom's page, reached through the button on Keycloak's login page. */
    Page atWeCom(Browser browser) {
        return browser.click(browser.open(portal.loginAddress()), "#social-" + ALIAS);
    }

    /** All the way from the application to where a scan by this member leads. */
    Page scannedBy(Browser browser, String userid) {
        return new QrPage(browser, atWeCom(browser)).scannedBy(userid).confirmed();
    }

    Realm realm() {
        return realm;
    }

    Portal portal() {
        return portal;
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
