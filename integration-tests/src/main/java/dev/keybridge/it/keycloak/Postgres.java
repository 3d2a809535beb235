package dev.keybridge.it.keycloak;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/**
 * PostgreSQL for tests: the server behind {@code -Dkeybridge.postgres.url=jdbc:postgresql://host/db?user=…&password=…} (or the
 * environment variable {@code KEYBRIDGE_PG_URL}), else one that Maven's binaries start on loopback. Both need the right to create
 * databases.
 */
public final class Postgres {

    private Postgres() {}

    /** A new, empty database; it stays until the PostgreSQL server ends. */
    public static Database newDatabase() {
        PGSimpleDataSource server = Lazy.SERVER;
        String name = "keybridge_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create a database on PostgreSQL", e);
        }
        String url = "jdbc:postgresql://" + server.getServerNames()[0] + ":" + server.getPortNumbers()[0] + "/" + name;
        return Database.postgres(url, server.getUser(), server.getPassword());
    }

    private static String configuredUrl() {
        String property = System.getProperty("keybridge.postgres.url", "");
        return property.isBlank() ? System.getenv().getOrDefault("KEYBRIDGE_PG_URL", "") : property;
    }

    private static final class Lazy {
        static final PGSimpleDataSource SERVER = find();

        private static PGSimpleDataSource find() {
            PGSimpleDataSource source = new PGSimpleDataSource();
            String url = configuredUrl();
            if (url.isBlank()) {
                source.setUrl("jdbc:postgresql://127.0.0.1:" + startEmbedded() + "/postgres");
                source.setUser("postgres");
                source.setPassword("postgres");
            } else {
                source.setUrl(url);
            }
            return source;
        }

        // Ends with this JVM: the library registers a shutdown hook. As root it starts PostgreSQL inside a user
        // namespace.
        private static int startEmbedded() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        // As PostgreSQL has it by itself; the library turns it off.
                        .setServerConfig("synchronous_commit", "on")
                        // Counts statements for those who measure.
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        // Ten seconds by itself, which a busy machine may need.
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start()
                        .getPort();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot start PostgreSQL", e);
            }
        }
    }
}
