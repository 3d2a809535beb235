package dev.keybridge.it.contacts;

import dev.keybridge.it.keycloak.Database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Watches how long transactions of a PostgreSQL database are open that have written something, ten times a second. */
final class OpenTransactions implements AutoCloseable {
    private static final String LONGEST = "select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)"
            + " from pg_stat_activity where datname = current_database() and backend_xid is not null";

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final Connection connection;
    private volatile double longest;

    /** Begins to watch. */
    OpenTransactions(Database database) {
        try {
            connection = DriverManager.getConnection(
                    database.settings().get("KC_DB_URL"),
                    database.settings().get("KC_DB_USERNAME"),
                    database.settings().get("KC_DB_PASSWORD"));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot watch the database", e);
        }
        watch.scheduleWithFixedDelay(this::look, 0, 100, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(LONGEST)) {
            found.next();
            longest = Math.max(longest, found.getDouble(1));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot watch the database", e);
        }
    }

    /** The age that the oldest of them has reached so far, in seconds. */
    double longestSeconds() {
        return longest;
    }

    @Override
    public void close() {
        watch.shutdownNow();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot watch the database", e);
        }
    }
}
