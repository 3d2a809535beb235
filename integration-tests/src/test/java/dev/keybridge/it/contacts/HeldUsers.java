package dev.keybridge.it.contacts;

import dev.keybridge.it.keycloak.Database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets nobody write accounts to a PostgreSQL database while it is open: so a run stands still in the middle. */
final class HeldUsers implements AutoCloseable {
    private static final String WAITING = "select count(distinct a.pid) from pg_locks l"
            + " join pg_stat_activity a on a.pid = l.pid where not l.granted and a.datname = current_database()";

    private final Database database;
    private final Connection connection;

    /** Waits for the transactions that are writing accounts. */
    HeldUsers(Database database) throws SQLException {
        this.database = database;
        connection = connect();
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

    /** Whose turn it is from now on, for a minute; nobody's if the name is empty. Committed at once, unlike what is held. */
    void giveLease(String component, String owner) throws SQLException {
        try (Connection other = connect();
                PreparedStatement statement = other.prepareStatement(
                        "update kb_contact_lease set owner = ?, expires_at = ? where component_id = ?")) {
            statement.setString(1, owner);
            statement.setLong(2, owner.isEmpty() ? 0 : System.currentTimeMillis() + 60_000);
            statement.setString(3, component);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("there is no lease");
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.settings().get("KC_DB_URL"),
                database.settings().get("KC_DB_USERNAME"),
                database.settings().get("KC_DB_PASSWORD"));
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
