package dev.keybridge.it.contacts;

import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkVendor;
import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;

import java.util.Map;

/** An organisation at the simulated DingTalk, and the realm into which it is synchronised. */
final class DingTalkCompany extends ImportedCompany {
    static final String ALIAS = "dingtalk";

    /** As {@link dev.keybridge.it.keycloak.SharedKeycloak}'s server is set up; an edition with a paid pack allows 60. */
    private static final int CALLS_PER_SECOND = 1000;

    private final DingTalkVendor vendor;
    private final DingTalkCorp corp;
    private final DingTalkApp app;

    private DingTalkCompany(DingTalkVendor vendor, DingTalkCorp corp, Realm realm, String alias, String targetGroup) {
        super(realm, "dingtalk-contacts", corp.organisation());
        this.vendor = vendor;
        this.corp = corp;
        this.app = corp.app("dingapp" + corp.corpId().substring("ding".length()));
        vendor.limits().callsPerSecond(CALLS_PER_SECOND);
        set("corpId", corp.corpId());
        set("appKey", app.appKey());
        set("appSecret", app.secret());
        set("apiBaseUrl", vendor.apiBaseUrl());
        set("legacyApiBaseUrl", vendor.legacyApiBaseUrl());
        set("identityProviderAlias", alias);
        set("targetGroup", targetGroup);
    }

    /** An organisation with nobody in it, an app that sees all of it, and a realm with the identity provider. */
    static DingTalkCompany in(Realm realm, VendorSimulator vendor) {
        return in(realm, vendor, "ding" + realm.name().replaceAll("[^0-9a-z]", ""), ALIAS, "/DingTalk");
    }

    /** One of several in a realm. */
    static DingTalkCompany in(Realm realm, VendorSimulator vendor, String corpId, String alias, String targetGroup) {
        DingTalkVendor dingtalk = vendor.dingtalk();
        DingTalkCompany company = new DingTalkCompany(dingtalk, dingtalk.corp(corpId), realm, alias, targetGroup);
        realm.identityProvider(
                alias,
                "dingtalk",
                Map.of(
                        "clientId", company.app.appKey(),
                        "clientSecret", company.app.secret(),
                        "corpId", corpId,
                        "apiBaseUrl", dingtalk.apiBaseUrl(),
                        "legacyApiBaseUrl", dingtalk.legacyApiBaseUrl(),
                        "loginBaseUrl", dingtalk.loginBaseUrl()));
        return company;
    }

    /** A setting of the contacts provider; before the first sync. */
    DingTalkCompany with(String key, String value) {
        set(key, value);
        return this;
    }

    @Override
    Expectations expectations() {
        return new DingTalkExpectations(corp, app);
    }

    DingTalkVendor vendor() {
        return vendor;
    }

    DingTalkCorp corp() {
        return corp;
    }

    DingTalkApp app() {
        return app;
    }

    String unionIdOf(String userid) {
        return corp.unionId(app, userid);
    }
}
