package dev.keybridge.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.keycloak.Realm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long the requests of the Contacts console take, in a company that has been imported: its lists are paged on the server. */
final class ConsoleReads {
    private static final int TIMES = 15;
    private static final int PAGE = 100;

    private final Realm realm;
    private final String contacts;

    ConsoleReads(VendorContender contender) {
        this.realm = contender.realm();
        this.contacts = "/contacts/" + contender.component();
    }

    /** @param millis the middle of several times, by what the console shows */
    record Row(int people, Map<String, Double> millis) {}

    /** @param vendorId somebody of the company */
    Row measure(int people, String vendorId) {
        JsonNode runs = realm.get(contacts + "/runs?max=200");
        // The oldest run is the import: one record for each person and department.
        JsonNode first = runs.get(runs.size() - 1);
        String run = contacts + "/runs/" + first.path("id").asText();
        if (first.path("added").asInt() != people) {
            throw new IllegalStateException("the oldest run is not the import: " + first);
        }
        int records = Integer.parseInt(realm.send("GET", run + "/records?max=1", null)
                .header("X-Total-Count")
                .orElseThrow());
        String person = URLEncoder.encode(vendorId, StandardCharsets.UTF_8);
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("overview", "/contacts");
        requests.put("history", contacts + "/runs");
        requests.put("run", run);
        requests.put("records, first page", run + "/records?max=" + PAGE);
        requests.put("records, last page", run + "/records?max=" + PAGE + "&first=" + (records - PAGE));
        requests.put("records, filtered", run + "/records?outcome=DONE&action=CREATE&subject=DEPARTMENT&max=" + PAGE);
        requests.put("records of one person", run + "/records?subject=PERSON&search=" + person);
        requests.put("find a person", contacts + "/people?search=" + person);
        requests.put("a person in all runs", contacts + "/people/" + person + "/records");
        requests.put("tree of departments", run + "/departments");
        Map<String, Double> millis = new LinkedHashMap<>();
        requests.forEach((what, path) -> millis.put(what, middle(path)));
        return new Row(people, millis);
    }

    private double middle(String path) {
        if (realm.get(path).isEmpty()) {
            throw new IllegalStateException("nothing there: " + path);
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            realm.get(path);
            times.add((System.nanoTime() - began) / 1e6);
        }
        return Median.of(times, Double::doubleValue);
    }
}
