package dev.keybridge.wecom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** What the console's server info shows about this JAR. Keycloak's class loader knows nothing of the JAR's manifest. */
final class Version {
    private Version() {}

    static Map<String, String> info() {
        Properties properties = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("version", properties.getProperty("version"));
    }
}
