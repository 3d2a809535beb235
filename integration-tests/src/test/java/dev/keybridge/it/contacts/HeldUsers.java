package dev.keybridge.it.contacts;

import dev.keybridge.it.keycloak.Database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets nobody write accounts to a PostgreSQL database while it is open: so a run stands still in the middle. */
final class HeldUsers implements AutoCloseable {
    private static final String WAITING = "select count(distinct a.pid) from pg_locks l"
            + " join pg_stat_activity a on a.pid = l.pid where not l.granted and a.datname = current_database()";

    private final Connection connection;

    /** Waits for the transactions that are writing accounts. */
    HeldUsers(Database database) throws SQLException {
        connection = DriverManager.getConnection(
                database.settings().get("KC_DB_URL"),
                database.settings().get("KC_DB_USERNAME"),
                database.settings().get("KC_DB_PASSWORD"));
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table user_entity in share mode");
        }
    }

    /** How many transactions of the database wait for something. */
    int waiting() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(WAITING)) {
            found.next();
            return found.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
