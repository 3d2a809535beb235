package dev.keybridge.lib.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** What the build knows of a drop-in JAR. Keycloak's class loader knows nothing of the JAR's manifest. */
public final class Version {
    private Version() {}

    /**
     * What the console's server info shows.
     *
     * @param provider a class of the drop-in JAR, beside which there is a <code>version.properties</code>
     */
    public static Map<String, String> info(Class<?> provider) {
        return Map.of("version", read(provider).getProperty("version"));
    }

    /** The directory of the JAR's scripts below the vendor's: another one for other scripts, see the parent's <code>pom.xml</code>. */
    static String scripts(Class<?> provider) {
        return read(provider).getProperty("scripts");
    }

    private static Properties read(Class<?> provider) {
        Properties properties = new Properties();
        try (InputStream file = provider.getResourceAsStream("version.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
