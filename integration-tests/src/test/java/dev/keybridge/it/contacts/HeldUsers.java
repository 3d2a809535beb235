package dev.keybridge.it.contacts;

import dev.keybridge.it.keycloak.Database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Lets nobody write accounts to a PostgreSQL database once a realm has so many, until this is closed: so a run stands still in the
 * middle, however fast it is.
 */
final class HeldUsers implements AutoCloseable {
    private static final long KEY = 5_300_001;
    private static final String WAITING =
            "select count(distinct pid) from pg_locks where locktype = 'advisory' and not granted and objid = " + KEY;

    private final Database database;
    private final Connection connection;

    /** @param accounts that other transactions have written than the one that is to wait; some may still come to their end */
    HeldUsers(Database database, int accounts) {
        this.database = database;
        try {
            connection = connect();
            execute("select pg_advisory_lock(" + KEY + ")");
            execute("create function stand_still() returns trigger language plpgsql as 'begin"
                    + " if (select count(*) from user_entity where realm_id = new.realm_id"
                    + " and xmin <> pg_current_xact_id()::xid) >= " + accounts
                    + " then perform pg_advisory_xact_lock_shared(" + KEY + "); end if; return new; end'");
            execute("create trigger stand_still before insert on user_entity"
                    + " for each row execute function stand_still()");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot hold user_entity", e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many transactions wait until they may write. */
    int waiting() {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(WAITING)) {
            found.next();
            return found.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look who waits", e);
        }
    }

    /** Whose turn it is from now on, for a minute; nobody's if the name is empty. */
    void giveLease(String component, String owner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
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
    public void close() {
        try (connection) {
            execute("select pg_advisory_unlock(" + KEY + ")");
            execute("drop function stand_still() cascade");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot let go", e);
        }
    }
}
