package dev.keybridge.it.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.browser.Portal;
import dev.keybridge.it.keycloak.Installation;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.ServerProcess;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkDemoCompany;
import dev.keybridge.simulator.org.OrganisationGenerator;
import dev.keybridge.simulator.wecom.DemoCompany;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

@DisplayName("A realm that is kept in files")
@ExtendWith(SharedKeycloak.class)
class RealmFileIT {
    private static final int PEOPLE = 30;
    private static final String PROVIDERS = "/components?type=org.keycloak.storage.UserStorageProvider";

    private VendorSimulator simulator;

    @BeforeEach
    void start() {
        simulator = VendorSimulator.start();
        DemoCompany.found(simulator.wecom(), OrganisationGenerator.of(PEOPLE, 7));
        DingTalkDemoCompany.found(simulator.dingtalk(), OrganisationGenerator.of(PEOPLE, 8));
        simulator.dingtalk().limits().callsPerSecond(Integer.MAX_VALUE);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("is brought in over the REST API; a second time changes nothing, and both companies can be imported")
    void twice(Realm realm) throws IOException {
        putSecrets(realm);
        RealmFile file = RealmFile.ofDemo(simulator.baseUri().toString());

        file.applyTo(realm);
        Map<String, JsonNode> once = configuration(realm);
        file.applyTo(realm);

        assertThat(configuration(realm)).isEqualTo(once);
        assertThat(once.get("mappers of WeCom")).hasSize(4);
        assertFaces(realm);
        for (JsonNode provider : realm.get(PROVIDERS)) {
            JsonNode result = realm.syncAllUsers(provider.path("id").asText());
            assertThat(result.path("added").asInt()).as(result.toString()).isEqualTo(PEOPLE);
        }
        assertThat(realm.users())
                .filteredOn(one -> one.at("/attributes/company/0").asText().equals("Example Ltd"))
                .hasSize(PEOPLE);
    }

    @Test
    @DisplayName("can be made with kcadm by the script of the documentation, which may run again")
    void kcadm(Realm realm, @TempDir Path directory) throws IOException, InterruptedException {
        putSecrets(realm);
        Path settings = directory.resolve("kcadm.config");
        String kcadm = Installation.pristine().resolve("bin/kcadm.sh").toString();
        Path tool = Files.writeString(
                directory.resolve("kcadm"), "#!/bin/sh\nexec '" + kcadm + "' \"$@\" --config '" + settings + "'\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        run(
                Map.of(),
                directory,
                tool.toString(),
                "config",
                "credentials",
                "--server",
                realm.server().url().toString(),
                "--realm",
                "master",
                "--user",
                "admin",
                "--password",
                process(realm).adminPassword());
        Map<String, String> company = Map.of(
                "KCADM", tool.toString(),
                "REALM", realm.name(),
                "CORP_ID", DemoCompany.CORP_ID,
                "AGENT_ID", String.valueOf(DemoCompany.APP),
                "API_BASE_URL", simulator.wecom().apiBaseUrl());
        String script = Installation.root().resolve("docs/examples/contacts.sh").toString();

        run(company, directory, script);
        Map<String, JsonNode> once = configuration(realm);
        run(company, directory, script);

        assertThat(configuration(realm)).isEqualTo(once);
        assertThat(realm.get(PROVIDERS)).hasSize(1);
        JsonNode result =
                realm.syncAllUsers(realm.get(PROVIDERS).get(0).path("id").asText());
        assertThat(result.path("added").asInt()).as(result.toString()).isEqualTo(PEOPLE);
        assertThat(realm.users())
                .anyMatch(one -> one.at("/attributes/employeeNumber").size() == 1);
    }

    /** The theme with both QR codes, and no page on which to choose inside the apps. */
    private static void assertFaces(Realm realm) {
        Portal portal = Portal.in(realm);
        Page page = Browser.desktop().open(portal.loginAddress());
        assertThat(page.html().select("#keybridge-panel-wecom, #keybridge-panel-dingtalk"))
                .hasSize(2);
        assertThat(Browser.inWeCom().open(portal.loginAddress()).url().getPath())
                .endsWith("/connect/oauth2/authorize");
        assertThat(Browser.inDingTalk().open(portal.loginAddress()).html().select("#dingtalk-sign-in"))
                .hasSize(1);
    }

    private static void run(Map<String, String> environment, Path directory, String... command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "output", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended").isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }

    private static void putSecrets(Realm realm) throws IOException {
        try (Stream<Path> files = Files.list(Installation.root().resolve("docker/vault"))) {
            for (Path file : files.toList()) {
                String key = file.getFileName().toString().substring("demo_".length());
                process(realm).putSecret(realm.name(), key, Files.readString(file));
            }
        }
    }

    private static ServerProcess process(Realm realm) {
        assumeThat(realm.server()).as("a server with a vault").isInstanceOf(ServerProcess.class);
        return (ServerProcess) realm.server();
    }

    /** Everything that the file says, as Keycloak has it, ids included. */
    private static Map<String, JsonNode> configuration(Realm realm) {
        Map<String, JsonNode> all = new TreeMap<>();
        for (String path : List.of(
                "",
                "/authentication/flows",
                "/identity-provider/instances",
                "/identity-provider/instances/wecom/mappers",
                PROVIDERS,
                "/roles",
                "/groups?briefRepresentation=false")) {
            all.put(path, inOrder(realm.send("GET", path, null).body()));
        }
        for (JsonNode provider : realm.get(PROVIDERS)) {
            all.put(
                    "mappers of " + provider.path("name").asText(),
                    inOrder(realm.get("/components?type=dev.keybridge.contacts.mapper.ContactMapper&parent="
                            + provider.path("id").asText())));
        }
        return all;
    }

    /** Keycloak lists components, and much else, in the order of a HashSet. */
    private static JsonNode inOrder(JsonNode answer) {
        if (!answer.isArray()) {
            return answer;
        }
        ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
        StreamSupport.stream(answer.spliterator(), false)
                .sorted(Comparator.comparing(JsonNode::toString))
                .forEach(sorted::add);
        return sorted;
    }
}
