package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.keycloak.Realm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What the test of a contacts provider has found. */
record Examined(JsonNode answer) {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A provider of its own for each examination, since one may be examined once in ten seconds only. */
    static Examined of(Realm realm, String provider, Map<String, String> settings, String query) {
        Map<String, String> own = new HashMap<>(settings);
        own.putIfAbsent("targetGroup", "/Examined " + NUMBER.incrementAndGet());
        String component = realm.userStorage(provider, own);
        try {
            return new Examined(realm.post("/contacts/" + component + "/test" + query, null));
        } finally {
            realm.delete("/components/" + component);
        }
    }

    JsonNode finding(String code) {
        return findings(code).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " in " + answer));
    }

    List<JsonNode> findings(String code) {
        List<JsonNode> found = new ArrayList<>();
        answer.path("findings").forEach(finding -> {
            if (finding.path("code").asText().equals(code)) {
                found.add(finding);
            }
        });
        return found;
    }

    /** <code>SEVERITY outcome</code>. */
    String of(String code) {
        return finding(code).path("severity").asText() + " "
                + finding(code).path("outcome").asText();
    }

    String fact(String code, String fact) {
        return finding(code).path("facts").path(fact).asText();
    }

    String text(String code) {
        JsonNode finding = finding(code);
        return finding.path("title").asText() + "|"
                + finding.path("explanation").asText() + "|"
                + finding.path("remedy").asText();
    }

    /** Everything that is said, to look for what must not be. */
    String all() {
        return answer.toString();
    }
}
