package dev.keybridge.it.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keybridge.it.keycloak.ComposeFile;
import dev.keybridge.it.keycloak.ComposedKeycloak;
import dev.keybridge.it.keycloak.ComposedSimulator;
import dev.keybridge.it.keycloak.Installation;
import dev.keybridge.it.keycloak.Postgres;
import dev.keybridge.it.keycloak.Realm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What {@code docker compose up} does, done by hand: the containers themselves need an engine. */
@Tag("long")
@DisplayName("docker/compose.yaml")
class ComposeIT {
    private static final Path FILE = Installation.root().resolve("docker/compose.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ComposedSimulator simulator;
    private static ComposedKeycloak keycloak;

    @BeforeAll
    static void up() throws IOException, InterruptedException {
        simulator = new ComposedSimulator(
                new ComposeFile(FILE, Map.of("POSTGRES_PASSWORD", "not used", "KEYCLOAK_ADMIN_PASSWORD", "not used")));
        keycloak = new ComposedKeycloak(FILE, Postgres.newDatabase(), simulator.port());
        assertThat(keycloak.isHealthy()).as("healthy before it runs").isFalse();
        keycloak.start();
    }

    @AfterAll
    static void down() throws IOException {
        if (keycloak != null) {
            keycloak.close();
        }
        simulator.close();
    }

    @Test
    @DisplayName("is healthy, imports both companies with their mappers, and lets their people in")
    void firstHour(@TempDir Path directory) throws IOException, InterruptedException {
        assertThat(keycloak.isHealthy()).isTrue();
        assertThat(simulator.isHealthy()).isTrue();

        if (System.getenv("CI") == null) {
            assumeThat(List.of("curl", "jq")).as("tools of the script").allMatch(ComposeIT::isInstalled);
        }
        assertThat(smokeTest(directory.resolve("output")))
                .contains("600 people are imported", "wecom: ", "dingtalk: ", " is in");

        Realm realm = Realm.existing(keycloak, "demo");
        List<JsonNode> people = realm.users();
        assertThat(people).hasSize(600);
        assertThat(people)
                .filteredOn(one -> one.at("/attributes/company/0").asText().equals("Example Ltd"))
                .hasSize(300);
        assertThat(people)
                .as("a mapper for an extended attribute")
                .anyMatch(one -> one.at("/attributes/employeeNumber").size() == 1);
        assertThat(realm.membersOf(realm.groups().get("/Building 1").path("id").asText()))
                .isNotEmpty();
        assertThat(realm.get("/roles/manager/users")).isNotEmpty();
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
    }

    /** The script that the container job runs; what it said. */
    private static String smokeTest(Path output) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(
                        Installation.root().resolve("docker/smoke-test").toString(),
                        keycloak.url().toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        script.environment().put("KEYCLOAK_ADMIN_PASSWORD", keycloak.adminPassword());
        Process process = script.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ended").isTrue();
        String said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    @Test
    @DisplayName(
            "has identity providers, contacts providers and mappers that are the same after an export and an import")
    void exportAndImport(@TempDir Path directory) throws IOException {
        Path before = directory.resolve("before");
        Path after = directory.resolve("after");
        keycloak.stop();

        keycloak.run("export", "--realm=demo", "--users=skip", "--dir=" + before);
        keycloak.run("import", "--override=true", "--dir=" + before);
        keycloak.run("export", "--realm=demo", "--users=skip", "--dir=" + after);

        keycloak.start();
        JsonNode exported = realmIn(before);
        JsonNode again = realmIn(after);
        // An import completes what Keycloak itself has in a realm, such as secrets of its own clients.
        for (String ours : List.of(
                "/identityProviders",
                "/identityProviderMappers",
                "/components/org.keycloak.storage.UserStorageProvider",
                "/groups",
                "/roles/realm")) {
            assertThat(exported.at(ours)).as(ours).isNotEmpty();
            assertThat(again.at(ours)).as(ours).isEqualTo(exported.at(ours));
        }
        JsonNode providers = exported.at("/components/org.keycloak.storage.UserStorageProvider");
        assertThat(providers)
                .extracting(one -> one.path("providerId").asText())
                .containsExactlyInAnyOrder("wecom-contacts", "dingtalk-contacts");
        assertThat(exported.path("loginTheme").asText()).isEqualTo("keybridge");
        assertThat(exported.path("browserFlow").asText()).isEqualTo("browser with apps");
        assertThat(again.path("browserFlow")).isEqualTo(exported.path("browserFlow"));
        assertThat(again.path("authenticationFlows").findValuesAsText("authenticator"))
                .contains("wecom-in-app", "dingtalk-in-app", "idp-create-user-if-unique");
        assertThat(exported.toString())
                .contains("${vault.wecom-app}", "${vault.dingtalk-app}", "${userid}@dingtalk", "contact-tag-mapper");
        assertThat(Realm.existing(keycloak, "demo").get("/components?type=org.keycloak.storage.UserStorageProvider"))
                .hasSize(2);
    }

    private static JsonNode realmIn(Path export) throws IOException {
        return JSON.readTree(export.resolve("demo-realm.json").toFile());
    }
}
