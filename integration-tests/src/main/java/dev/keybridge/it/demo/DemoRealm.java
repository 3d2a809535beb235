package dev.keybridge.it.demo;

import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.simulator.dingtalk.DingTalkDemoCompany;
import dev.keybridge.simulator.dingtalk.DingTalkVendor;
import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.wecom.DemoCompany;
import dev.keybridge.simulator.wecom.WeComVendor;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Corp;

import java.util.Map;

/** Sets up a realm as an administrator of the demo companies would: both vendors to sign in and contacts of both to import. */
final class DemoRealm {
    private static final String WECOM = "wecom";
    private static final String DINGTALK = "dingtalk";

    private DemoRealm() {}

    /** Adds WeCom and returns the id of the component {@code wecom-contacts}. */
    static String addWeCom(Realm realm, WeComVendor vendor, Corp company) {
        App app = company.app(DemoCompany.APP);
        realm.identityProvider(
                WECOM,
                "wecom",
                Map.of(
                        "clientId", company.corpId(),
                        "clientSecret", app.secret(),
                        "agentId", String.valueOf(app.agentId()),
                        "apiBaseUrl", vendor.apiBaseUrl(),
                        "loginBaseUrl", vendor.loginBaseUrl(),
                        "oauthBaseUrl", vendor.oauthBaseUrl(),
                        "kcTheme-panel", "tab",
                        "syncMode", "IMPORT"));
        return realm.userStorage(
                "wecom-contacts",
                Map.of(
                        "corpId", company.corpId(),
                        "agentId", String.valueOf(app.agentId()),
                        "appSecret", app.secret(),
                        "contactSyncSecret", company.contactSync().secret(),
                        "apiBaseUrl", vendor.apiBaseUrl(),
                        "identityProviderAlias", WECOM,
                        "targetGroup", "/WeCom"));
    }

    /** Adds DingTalk, whose people have user names of their own, and returns the id of the component {@code dingtalk-contacts}. */
    static String addDingTalk(Realm realm, DingTalkVendor vendor, DingTalkCorp company) {
        DingTalkApp app = company.app(DingTalkDemoCompany.APP_KEY);
        realm.identityProvider(
                DINGTALK,
                "dingtalk",
                Map.of(
                        "clientId", app.appKey(),
                        "clientSecret", app.secret(),
                        "corpId", company.corpId(),
                        "apiBaseUrl", vendor.apiBaseUrl(),
                        "legacyApiBaseUrl", vendor.legacyApiBaseUrl(),
                        "loginBaseUrl", vendor.loginBaseUrl(),
                        "jsapiUrl", vendor.jsapiScriptUrl(),
                        "kcTheme-panel", "tab",
                        "syncMode", "IMPORT"));
        return realm.userStorage(
                "dingtalk-contacts",
                Map.of(
                        "corpId", company.corpId(),
                        "appKey", app.appKey(),
                        "appSecret", app.secret(),
                        "apiBaseUrl", vendor.apiBaseUrl(),
                        "legacyApiBaseUrl", vendor.legacyApiBaseUrl(),
                        "identityProviderAlias", DINGTALK,
                        "usernameTemplate", "${userid}@dingtalk",
                        "targetGroup", "/DingTalk"));
    }
}
