package dev.keybridge.it.demo;

import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.simulator.wecom.DemoCompany;
import dev.keybridge.simulator.wecom.WeComVendor;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Corp;

import java.util.Map;

/**
 * A realm as an administrator of the demo company would set it up: WeCom to sign in, WeCom's contacts to import.
 *
 * @param contacts id of the component {@code wecom-contacts}
 */
record DemoRealm(Realm realm, String contacts) {
    private static final String ALIAS = "wecom";

    /** Sets up a realm that is still empty. */
    static DemoRealm in(Realm realm, WeComVendor vendor, Corp company) {
        App app = company.app(DemoCompany.APP);
        realm.identityProvider(
                ALIAS,
                "wecom",
                Map.of(
                        "clientId", company.corpId(),
                        "clientSecret", app.secret(),
                        "agentId", String.valueOf(app.agentId()),
                        "apiBaseUrl", vendor.apiBaseUrl(),
                        "loginBaseUrl", vendor.loginBaseUrl(),
                        "oauthBaseUrl", vendor.oauthBaseUrl(),
                        "syncMode", "IMPORT"));
        String contacts = realm.userStorage(
                "wecom-contacts",
                Map.of(
                        "corpId", company.corpId(),
                        "agentId", String.valueOf(app.agentId()),
                        "appSecret", app.secret(),
                        "contactSyncSecret", company.contactSync().secret(),
                        "apiBaseUrl", vendor.apiBaseUrl(),
                        "identityProviderAlias", ALIAS,
                        "targetGroup", "/WeCom"));
        return new DemoRealm(realm, contacts);
    }
}
