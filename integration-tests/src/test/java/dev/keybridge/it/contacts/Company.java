package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.corp.Corp;

import java.util.Map;

/** A company at the simulated WeCom, and the realm into which it is synchronised. */
final class Company extends ImportedCompany {
    static final String ALIAS = "wecom";
    private static final long AGENT = 1000002;

    private final VendorSimulator vendor;
    private final Corp corp;
    private final App app;

    private Company(VendorSimulator vendor, Corp corp, Realm realm, String alias, String targetGroup) {
        super(realm, "wecom-contacts", corp.organisation());
        this.vendor = vendor;
        this.corp = corp;
        this.app = corp.app(AGENT, AppKind.SELF_BUILT_OLD);
        set("corpId", corp.corpId());
        set("agentId", String.valueOf(AGENT));
        set("appSecret", app.secret());
        set("apiBaseUrl", vendor.wecom().apiBaseUrl());
        set("identityProviderAlias", alias);
        set("targetGroup", targetGroup);
    }

    /** A company with nobody in it, an app that sees all of it, and a realm with the identity provider. */
    static Company in(Realm realm, VendorSimulator vendor) {
        return in(realm, vendor, "ww" + realm.name().replaceAll("[^0-9a-z]", "") + "0001");
    }

    static Company in(Realm realm, VendorSimulator vendor, String corpId) {
        return in(realm, vendor, corpId, ALIAS, "/WeCom");
    }

    /** One of several in a realm. */
    static Company in(Realm realm, VendorSimulator vendor, String corpId, String alias, String targetGroup) {
        Company company = new Company(vendor, vendor.wecom().corp(corpId), realm, alias, targetGroup);
        realm.identityProvider(
                alias,
                "wecom",
                Map.of(
                        "clientId", corpId,
                        "clientSecret", company.app.secret(),
                        "agentId", String.valueOf(AGENT),
                        "apiBaseUrl", vendor.wecom().apiBaseUrl(),
                        "loginBaseUrl", vendor.wecom().loginBaseUrl(),
                        "oauthBaseUrl", vendor.wecom().oauthBaseUrl()));
        return company;
    }

    @Override
    Expectations expectations() {
        return new WeComExpectations();
    }

    /** A setting of the contacts provider; before the first sync. */
    Company with(String key, String value) {
        set(key, value);
        return this;
    }

    Company withContactSync() {
        return with("contactSyncSecret", corp.contactSync().secret());
    }

    App app() {
        return app;
    }

    Corp corp() {
        return corp;
    }

    VendorSimulator vendor() {
        return vendor;
    }

    record Complaint(String outcome, String subject, String vendorId, String reason, String detail) {}

    /** The four numbers that the console shows. */
    record Outcome(int added, int updated, int removed, int failed) {
        static Outcome of(JsonNode answer) {
            return new Outcome(
                    answer.path("added").asInt(),
                    answer.path("updated").asInt(),
                    answer.path("removed").asInt(),
                    answer.path("failed").asInt());
        }
    }
}
