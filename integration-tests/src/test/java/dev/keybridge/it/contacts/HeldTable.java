package dev.keybridge.it.contacts;

import dev.keybridge.it.keycloak.Database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A table of a PostgreSQL database into which nobody can write until this is closed: whoever tries, waits. */
final class HeldTable implements AutoCloseable {
    private final Connection connection;

    HeldTable(Database database, String name) {
        try {
            connection = DriverManager.getConnection(
                    database.settings().get("KC_DB_URL"),
                    database.settings().get("KC_DB_USERNAME"),
                    database.settings().get("KC_DB_PASSWORD"));
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table " + name + " in share mode");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot hold " + name, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot let go", e);
        }
    }
}
