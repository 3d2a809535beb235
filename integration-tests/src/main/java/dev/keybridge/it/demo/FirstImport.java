package dev.keybridge.it.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.keycloak.Realm;

import java.util.Set;

/** Starts the first full sync through the admin REST API and shows how far it is. */
final class FirstImport {
    private static final long PAUSE_MILLIS = 150;
    private static final Set<String> GOOD_ENDS = Set.of("DONE", "HELD");

    private final Realm realm;
    private final String runs;
    private final Screen screen;

    FirstImport(Realm realm, String componentId, Screen screen) {
        this.realm = realm;
        this.runs = "/contacts/" + componentId;
        this.screen = screen;
    }

    /**
     * The outcome with its counts {@code added}, {@code updated}, {@code removed}, {@code failed}.
     *
     * @throws IllegalStateException if the run did not reach its end
     */
    JsonNode run() throws InterruptedException {
        JsonNode run = realm.post(runs + "/sync?mode=full", null);
        while (run.path("state").asText().equals("RUNNING")) {
            screen.progress(run);
            Thread.sleep(PAUSE_MILLIS);
            run = realm.get(runs + "/progress");
        }
        screen.progressEnds();
        if (!GOOD_ENDS.contains(run.path("state").asText())) {
            throw new IllegalStateException("the first import ended as " + run);
        }
        return run;
    }
}
