package dev.keybridge.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.ServerProcess;
import dev.keybridge.simulator.org.Organisation;

import java.time.Duration;
import java.util.List;

/** One of Keybridge's contacts providers, and the company that it imports. */
final class VendorContender implements Contender {
    private final ServerProcess server;
    private final Vendor vendor;
    private Realm realm;
    private String component;
    private JsonNode run;

    VendorContender(ServerProcess server, Vendor vendor) {
        this.server = server;
        this.vendor = vendor;
    }

    @Override
    public String name() {
        return vendor.title();
    }

    Organisation company() {
        return vendor.company();
    }

    Realm realm() {
        return realm;
    }

    String component() {
        return component;
    }

    @Override
    public void begin(String realmName) {
        realm = Realm.create(server, realmName);
        // Fields of the company's own have names that no user profile declares.
        ObjectNode profile = (ObjectNode) realm.get("/users/profile");
        realm.put("/users/profile", profile.put("unmanagedAttributePolicy", "ADMIN_VIEW"));
        component = vendor.install(realm);
    }

    @Override
    public void change(List<String> userids, String value) {
        userids.forEach(userid -> vendor.company().change(userid, person -> person.position(value)));
    }

    @Override
    public boolean tellsChanges() {
        return true;
    }

    @Override
    public Done sync(boolean full) {
        long asked = System.currentTimeMillis();
        vendor.calls().reset();
        start(full);
        awaitEnd();
        if (!run.path("state").asText().equals("DONE") || run.path("failed").asInt() > 0) {
            throw new IllegalStateException("the run ended as " + run);
        }
        Phases phases = Phases.of(run.path("id").asText(), server.log());
        return new Done(
                run.path("added").asInt(),
                run.path("updated").asInt(),
                run.path("endedAt").asLong() - asked,
                phases.reading(),
                run.path("vendorCalls").asLong(),
                paced());
    }

    /** The limit holds for each API by itself, so the one that is called most decides. */
    private double paced() {
        long most = vendor.calls().counts().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return most * 1000 / vendor.callsPerSecond();
    }

    /** Begins a sync and does not wait for it. */
    void start(boolean full) {
        realm.post("/contacts/" + component + "/sync?mode=" + (full ? "full" : "changed"), null);
    }

    boolean isRunning() {
        run = realm.get("/contacts/" + component + "/progress");
        return !run.has("endedAt");
    }

    /** The last run as the admin REST tells it. */
    JsonNode run() {
        return run;
    }

    void awaitEnd() {
        Pause pause = new Pause(Duration.ofMillis(250));
        while (isRunning()) {
            pause.take();
        }
    }
}
