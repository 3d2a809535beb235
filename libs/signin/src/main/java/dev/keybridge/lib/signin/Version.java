package dev.keybridge.lib.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** What the console's server info shows about a drop-in JAR. Keycloak's class loader knows nothing of the JAR's manifest. */
public final class Version {
    private Version() {}

    /** @param provider a class of the drop-in JAR, beside which there is a <code>version.properties</code> */
    public static Map<String, String> info(Class<?> provider) {
        Properties properties = new Properties();
        try (InputStream file = provider.getResourceAsStream("version.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("version", properties.getProperty("version"));
    }
}
