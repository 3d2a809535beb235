package dev.keybridge.it.keycloak;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The database of a server.
 *
 * @param vendor Keycloak's build option {@code db}: {@code dev-file} or {@code postgres}
 * @param settings Keycloak's settings of that database as environment variables, such as {@code KC_DB_URL}
 * @param files directory of an H2 file that Keycloak has filled before, to be copied; null for an empty one
 * @param adminPassword of the administrator who is in there; null for an empty one
 */
public record Database(String vendor, Map<String, String> settings, Path files, String adminPassword) {

    public Database {
        settings = Map.copyOf(settings);
    }

    /** An H2 file inside the server's own directory; gone with the server. */
    public static Database h2File() {
        return new Database("dev-file", Map.of(), null, null);
    }

    /** A copy of an H2 file that Keycloak has filled before. */
    static Database h2File(Path files, String adminPassword) {
        return new Database("dev-file", Map.of(), files, adminPassword);
    }

    /** An empty database of a running PostgreSQL; {@code url} is a JDBC URL without credentials. */
    public static Database postgres(String url, String user, String password) {
        return new Database(
                "postgres", Map.of("KC_DB_URL", url, "KC_DB_USERNAME", user, "KC_DB_PASSWORD", password), null, null);
    }

    /** The same one of PostgreSQL with settings of its JDBC driver, such as {@code reWriteBatchedInserts=true}. */
    public Database withDriverSettings(String query) {
        Map<String, String> more = new HashMap<>(settings);
        more.merge("KC_DB_URL", "?" + query, String::concat);
        return new Database(vendor, more, files, adminPassword);
    }

    @Override
    public String toString() {
        return "Database[" + vendor + "]";
    }
}
