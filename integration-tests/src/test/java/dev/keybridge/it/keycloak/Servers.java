package dev.keybridge.it.keycloak;

/** Servers of the kind and on the database that the run was asked for. */
public final class Servers {

    private Servers() {}

    /**
     * A server that is not started yet. {@code -Dkeybridge.keycloak=container} takes the container image instead of the distribution,
     * {@code -Dkeybridge.database=postgres} an empty PostgreSQL database instead of the H2 file.
     */
    public static KeycloakServer create(ServerOptions options) {
        ServerOptions wanted = "postgres".equals(System.getProperty("keybridge.database"))
                ? options.withDatabase(Postgres.newDatabase())
                : options;
        String kind = System.getProperty("keybridge.keycloak", "process");
        return switch (kind) {
            case "process" -> new ServerProcess(wanted);
            case "container" -> new ServerContainer(wanted);
            default -> throw new IllegalArgumentException("-Dkeybridge.keycloak is process or container, not " + kind);
        };
    }
}
