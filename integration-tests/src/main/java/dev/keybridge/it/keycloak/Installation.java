package dev.keybridge.it.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build hands over as system properties: the unpacked distribution, the drop-in JARs, room for servers. */
public final class Installation {

    private Installation() {}

    /** Version of the server under test, such as {@code 26.7.3}. */
    public static String keycloakVersion() {
        return required("keycloak.version");
    }

    /** The unchanged, unpacked distribution. Read only. */
    public static Path pristine() {
        return Path.of(required("keybridge.keycloak.home"));
    }

    /** Directory of the packaged drop-in JARs under the names that an administrator would install. */
    public static Path providers() {
        return Path.of(required("keybridge.providers"));
    }

    /** The repository's root. */
    public static Path root() {
        return Path.of(required("keybridge.root")).normalize();
    }

    /** The packaged drop-in JARs, sorted by name. */
    public static List<Path> dropInJars() {
        try (Stream<Path> files = Files.list(providers())) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the drop-in JARs", e);
        }
    }

    /** Below it: {@code built} (reusable servers), {@code runs} (one per running server), {@code logs}. */
    static Path servers() {
        return Path.of(required("keybridge.servers"));
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("system property " + property
                    + " is missing: it is set by the build, see integration-tests/README.md");
        }
        return value;
    }
}
