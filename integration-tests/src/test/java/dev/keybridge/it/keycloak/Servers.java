package dev.keybridge.it.keycloak;

import java.util.function.Supplier;

/** Servers of the kind and on the database that the run was asked for. */
public final class Servers {

    private Servers() {}

    /**
     * A server that is not started yet. {@code -Dkeybridge.keycloak=container} takes the container image instead of the distribution,
     * {@code -Dkeybridge.database=postgres} an empty PostgreSQL database instead of the H2 file, which is a
     * {@linkplain PreparedDatabase prepared} one.
     */
    public static KeycloakServer create(ServerOptions options) {
        String kind = System.getProperty("keybridge.keycloak", "process");
        return switch (kind) {
            case "process" -> new ServerProcess(options.withDatabase(database(PreparedDatabase::h2)));
            case "container" -> new ServerContainer(options.withDatabase(database(Database::h2File)));
            default -> throw new IllegalArgumentException("-Dkeybridge.keycloak is process or container, not " + kind);
        };
    }

    private static Database database(Supplier<Database> h2) {
        return "postgres".equals(System.getProperty("keybridge.database")) ? Postgres.newDatabase() : h2.get();
    }
}
