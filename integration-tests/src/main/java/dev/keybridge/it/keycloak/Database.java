package dev.keybridge.it.keycloak;

import java.util.Map;

/**
 * The database of a server.
 *
 * @param vendor Keycloak's build option {@code db}: {@code dev-file} or {@code postgres}
 * @param settings Keycloak's settings of that database as environment variables, such as {@code KC_DB_URL}
 */
public record Database(String vendor, Map<String, String> settings) {

    public Database {
        settings = Map.copyOf(settings);
    }

    /** An H2 file inside the server's own directory; gone with the server. */
    public static Database h2File() {
        return new Database("dev-file", Map.of());
    }

    /** An empty database of a running PostgreSQL; {@code url} is a JDBC URL without credentials. */
    public static Database postgres(String url, String user, String password) {
        return new Database("postgres", Map.of("KC_DB_URL", url, "KC_DB_USERNAME", user, "KC_DB_PASSWORD", password));
    }

    @Override
    public String toString() {
        return "Database[" + vendor + "]";
    }
}
