package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.corp.Corp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.awaitility.Awaitility.await;

/** A company at the simulated WeCom, and the realm into which it is synchronised. */
final class Company {
    static final String ALIAS = "wecom";
    private static final long AGENT = 1000002;

    private final VendorSimulator vendor;
    private final Corp corp;
    private final App app;
    private final Realm realm;
    private final Map<String, String> config = new HashMap<>();
    private String component;

    private Company(VendorSimulator vendor, String corpId, Realm realm) {
        this.vendor = vendor;
        this.corp = vendor.wecom().corp(corpId);
        this.app = corp.app(AGENT, AppKind.SELF_BUILT_OLD);
        this.realm = realm;
        config.put("corpId", corpId);
        config.put("agentId", String.valueOf(AGENT));
        config.put("appSecret", app.secret());
        config.put("apiBaseUrl", vendor.wecom().apiBaseUrl());
        config.put("identityProviderAlias", ALIAS);
        config.put("targetGroup", "/WeCom");
    }

    /** A company with nobody in it, an app that sees all of it, and a realm with the identity provider. */
    static Company in(Realm realm, VendorSimulator vendor) {
        return in(realm, vendor, "ww" + realm.name().replaceAll("[^0-9a-z]", "") + "0001");
    }

    static Company in(Realm realm, VendorSimulator vendor, String corpId) {
        Company company = new Company(vendor, corpId, realm);
        // Extended attributes have names of the company's own, which no user profile declares.
        ObjectNode profile = (ObjectNode) realm.get("/users/profile");
        realm.put("/users/profile", profile.put("unmanagedAttributePolicy", "ADMIN_VIEW"));
        realm.identityProvider(
                ALIAS,
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

    /** A setting of the contacts provider; before the first sync. */
    Company with(String key, String value) {
        config.put(key, value);
        return this;
    }

    Company withContactSync() {
        return with("contactSyncSecret", corp.contactSync().secret());
    }

    Organisation people() {
        return corp.organisation();
    }

    App app() {
        return app;
    }

    Corp corp() {
        return corp;
    }

    Realm realm() {
        return realm;
    }

    VendorSimulator vendor() {
        return vendor;
    }

    /** The contacts provider's component id; made when first asked for. */
    String component() {
        if (component == null) {
            component = realm.userStorage("wecom-contacts", config);
        }
        return component;
    }

    /** Changes settings of the existing contacts provider, as saving the form does. */
    void reconfigure(Map<String, String> changes) {
        JsonNode current = realm.get("/components/" + component());
        var copy = (ObjectNode) current.deepCopy();
        var settings = copy.withObject("/config");
        changes.forEach((key, value) -> settings.putArray(key).add(value));
        realm.put("/components/" + component(), copy);
    }

    /** <em>Sync all users</em>. */
    Outcome sync() {
        return Outcome.of(realm.syncAllUsers(component()));
    }

    /** <em>Sync changed users</em>. */
    Outcome syncChanged() {
        return Outcome.of(realm.syncChangedUsers(component()));
    }

    /** The last run as the admin REST tells it. */
    JsonNode lastRun() {
        return realm.get("/contacts/" + component() + "/progress");
    }

    /** Waits for the end of a run that goes on by itself. */
    void awaitEnd() {
        await().atMost(Duration.ofMinutes(3)).until(() -> {
            JsonNode run = lastRun();
            return !run.path("state").asText().equals("RUNNING") && run.has("endedAt");
        });
    }

    /** What the last run has to say about single records. */
    List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        JsonNode last = lastRun();
        realm.get("/contacts/" + component() + "/runs/" + last.path("id").asText()
                        + "/records?max=200&outcome=FAILED&outcome=WARNING&outcome=HELD")
                .forEach(row -> complaints.add(new Complaint(
                        row.path("outcome").asText(),
                        row.path("subject").asText(),
                        row.path("vendorId").asText(),
                        row.path("reason").asText(),
                        row.path("detail").asText())));
        return complaints;
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
