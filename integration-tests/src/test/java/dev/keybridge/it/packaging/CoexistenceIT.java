package dev.keybridge.it.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.keycloak.BuiltServer;
import dev.keybridge.it.keycloak.Installation;
import dev.keybridge.it.keycloak.KeycloakServer;
import dev.keybridge.it.keycloak.PreparedDatabase;
import dev.keybridge.it.keycloak.ServerOptions;
import dev.keybridge.it.keycloak.ServerProcess;
import dev.keybridge.it.keycloak.SharedKeycloak;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Keycloak with our JARs")
@ExtendWith(SharedKeycloak.class)
class CoexistenceIT {
    /** Where the server's self-description lists the main provider of each JAR. */
    private static final Map<String, String> PROVIDERS = Map.of(
            "wecom-idp.jar", "/providers/social/providers/wecom",
            "dingtalk-idp.jar", "/providers/social/providers/dingtalk",
            "contacts-federation.jar", "/providers/storage/providers/wecom-contacts");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"wecom-idp.jar", "dingtalk-idp.jar", "contacts-federation.jar"})
    @DisplayName("is built and starts with one of them alone, without a complaint")
    void alone(String name) {
        Path jar = Installation.providers().resolve(name);
        try (ServerProcess server = ServerProcess.started(
                ServerOptions.standard("alone").shortLived().withJars(jar).withDatabase(PreparedDatabase.h2()))) {
            assertNoComplaint(BuiltServer.of(List.of(jar), "dev-file").buildLog());
            assertNoComplaint(server.log());
            JsonNode info = server.admin().serverInfo();
            assertThat(PROVIDERS)
                    .allSatisfy(
                            (other, provider) -> assertThat(info.at(provider).isMissingNode())
                                    .as("%s is absent", provider)
                                    .isEqualTo(!other.equals(name)));
        }
    }

    @Test
    @DisplayName("is built and starts with all of them together, without a complaint")
    void together(KeycloakServer keycloak) {
        assertNoComplaint(BuiltServer.of(Installation.dropInJars(), "dev-file").buildLog());
        JsonNode info = keycloak.admin().serverInfo();
        assertThat(PROVIDERS.values())
                .allSatisfy(provider -> assertThat(info.at(provider).isMissingNode())
                        .as("%s is absent", provider)
                        .isFalse());
        assertThat(info.at("/themes/login").findValuesAsText("name")).contains("keybridge");
    }

    private static void assertNoComplaint(String log) {
        assertThat(log.lines())
                .noneMatch(line -> line.contains("split package"))
                .noneMatch(line -> line.contains("ERROR"))
                .noneMatch(line ->
                        line.contains("dev.keybridge") && line.contains("WARN") && !line.contains("KC-SERVICES0047"));
    }
}
