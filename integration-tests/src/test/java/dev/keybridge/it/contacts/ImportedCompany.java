package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.it.contacts.Company.Complaint;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.Person;
import org.awaitility.Awaitility;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A company at a simulated vendor, and the realm into which it is synchronised. */
abstract class ImportedCompany {
    private final Realm realm;
    private final String provider;
    private final Organisation people;
    private final Map<String, String> config = new HashMap<>();
    private final Set<String> leftBehind = new HashSet<>();
    private String component;

    static {
        // What a test waits for comes within a moment or not at all; a moment of a busy machine may be more than
        // Awaitility's ten seconds.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    ImportedCompany(Realm realm, String provider, Organisation people) {
        this.realm = realm;
        this.provider = provider;
        this.people = people;
        // Extended attributes have names of the company's own, which no user profile declares.
        ObjectNode profile = (ObjectNode) realm.get("/users/profile");
        realm.put("/users/profile", profile.put("unmanagedAttributePolicy", "ADMIN_VIEW"));
    }

    /** What Keycloak is to hold of this company, from the simulator's point of view. */
    abstract Expectations expectations();

    final void set(String key, String value) {
        config.put(key, value);
    }

    final String setting(String key) {
        return config.get(key);
    }

    Organisation people() {
        return people;
    }

    Realm realm() {
        return realm;
    }

    /** The user name of a person's account. */
    String usernameOf(Person person) {
        return config.getOrDefault("usernameTemplate", "${userid}")
                .replace("${userid}", person.userid())
                .toLowerCase(Locale.ROOT);
    }

    JsonNode account(String username) {
        return realm.findUser(username).orElseThrow();
    }

    /** User names of accounts that are still there although their people are not. */
    Set<String> leftBehind() {
        return leftBehind;
    }

    /** The contacts provider's component id; made when first asked for. */
    String component() {
        if (component == null) {
            component = realm.userStorage(provider, config);
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

    /** @param language of the administrator who asks */
    JsonNode lastRunIn(String language) {
        return realm.get("/contacts/" + component() + "/progress?locale=" + language);
    }

    /** Waits for the end of a run that goes on by itself. */
    void awaitEnd() {
        await().atMost(Duration.ofMinutes(3)).until(() -> {
            JsonNode run = lastRun();
            return !run.path("state").asText().equals("RUNNING") && run.has("endedAt");
        });
    }

    /** A preview that has ended. */
    JsonNode preview() {
        realm.post("/contacts/" + component() + "/plan", null);
        awaitEnd();
        JsonNode run = lastRun();
        assertThat(run.path("mode").asText()).isEqualTo("PLAN");
        assertThat(run.path("state").asText()).isEqualTo("PLANNED");
        return run;
    }

    /** @param filter further query parameters, each with an ampersand before it */
    List<JsonNode> records(JsonNode run, String filter) {
        return StreamSupport.stream(
                        realm.get("/contacts/" + component() + "/runs/"
                                        + run.path("id").asText() + "/records?max=200" + filter)
                                .spliterator(),
                        false)
                .toList();
    }

    /** What the last run has to say about single records. */
    List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        JsonNode last = lastRun();
        realm.get("/contacts/" + component() + "/runs/" + last.path("id").asText()
                        + "/records?max=200&outcome=FAILED&outcome=CONFLICT&outcome=WARNING&outcome=HELD")
                .forEach(row -> complaints.add(new Complaint(
                        row.path("outcome").asText(),
                        row.path("subject").asText(),
                        row.path("vendorId").asText(),
                        row.path("reason").asText(),
                        row.path("detail").asText())));
        return complaints;
    }
}
