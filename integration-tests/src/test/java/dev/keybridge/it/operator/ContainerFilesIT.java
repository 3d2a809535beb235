package dev.keybridge.it.operator;

import dev.keybridge.it.keycloak.BuiltServer;
import dev.keybridge.it.keycloak.ComposeFile;
import dev.keybridge.it.keycloak.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What can be read off the files of docker/; that they work is shown by ComposeIT. */
@DisplayName("The files for containers")
class ContainerFilesIT {
    private static final Path DIRECTORY = Installation.root().resolve("docker");
    private static final Map<String, String> FILLED =
            Map.of("POSTGRES_PASSWORD", "filled in", "KEYCLOAK_ADMIN_PASSWORD", "filled in");

    @Test
    @DisplayName("take the Keycloak version of the build, name every other image with its version, and no registry")
    void versions() throws IOException {
        String keycloak = read("Dockerfile");
        String pom = Files.readString(Installation.root().resolve("pom.xml"));
        assertThat(found(keycloak, "ARG KEYCLOAK_VERSION=(\\S+)"))
                .isEqualTo(found(pom, "<keycloak\\.version>(\\S+)</"));
        assertThat(found(keycloak, "FROM (\\S+)")).containsOnly("keycloak/keycloak:${KEYCLOAK_VERSION}");

        List<String> others = Stream.concat(
                        found(read("simulator.Dockerfile"), "FROM (\\S+)").stream(),
                        Stream.of(new ComposeFile(DIRECTORY.resolve("compose.yaml"), FILLED).image("postgres")))
                .toList();
        assertThat(others).hasSize(2).allSatisfy(image -> assertThat(image).matches("[a-z-]+:\\d+\\.\\d+[.\\w-]*"));
    }

    @Test
    @DisplayName("put in all JARs of the build and nothing else, by the build options that the tests use")
    void sameBuild() throws IOException {
        String dockerfile = read("Dockerfile");
        List<String> jars = Installation.dropInJars().stream()
                .map(jar -> jar.getFileName().toString())
                .toList();

        assertThat(found(dockerfile, "/target/([\\w-]+\\.jar)")).containsExactlyInAnyOrderElementsOf(jars);
        assertThat(found(Files.readString(Installation.root().resolve(".dockerignore")), "!(\\S+)"))
                .containsAll(found(dockerfile, "(\\S+/target/\\S+\\.jar)"))
                .contains("simulator/target/simulator.jar")
                .hasSize(jars.size() + 1);
        assertThat(found(dockerfile, "KC_([A-Z_]+=\\w+)"))
                .map(option -> "--"
                        + option.replaceAll("=.*", "").toLowerCase(Locale.ROOT).replace('_', '-')
                        + option.replaceAll("[^=]*=", "="))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("--db=postgres"), BuiltServer.options().stream())
                                .toList());
    }

    @Test
    @DisplayName("run nothing as root")
    void users() throws IOException {
        for (String file : List.of("Dockerfile", "simulator.Dockerfile")) {
            List<String> users = found(read(file), "(?m)^USER (\\S+)");
            assertThat(users.get(users.size() - 1)).as(file).matches("[1-9]\\d*");
        }
    }

    @Test
    @DisplayName("start nothing without passwords of one's own, and are reached from this machine only")
    void closed() throws IOException {
        Path compose = DIRECTORY.resolve("compose.yaml");

        assertThatThrownBy(() -> new ComposeFile(compose, Map.of("KEYCLOAK_ADMIN_PASSWORD", "filled in")))
                .hasMessageContaining(".env.example");
        assertThatThrownBy(() -> new ComposeFile(compose, Map.of("POSTGRES_PASSWORD", "filled in")))
                .hasMessageContaining(".env.example");
        assertThat(found(read(".env.example"), "(?m)^(\\w+PASSWORD)=(?=\\s)")).hasSize(2);
        ComposeFile file = new ComposeFile(compose, FILLED);
        assertThat(Stream.of("keycloak", "postgres", "simulator").flatMap(one -> file.ports(one).stream()))
                .hasSize(2)
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    private static String read(String file) throws IOException {
        return Files.readString(DIRECTORY.resolve(file));
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
