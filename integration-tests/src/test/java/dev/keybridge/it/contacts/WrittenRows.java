package dev.keybridge.it.contacts;

import dev.keybridge.it.keycloak.Database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the rows that are written to each table of a PostgreSQL database, by triggers: whoever writes, and however. */
final class WrittenRows {
    private static final String LOG = "written_rows";

    private final Database database;

    /** Begins to count. */
    WrittenRows(Database database) {
        this.database = database;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table " + LOG + " (name text)");
            statement.execute("create function count_written() returns trigger language plpgsql as"
                    + " 'begin insert into " + LOG + " values (TG_TABLE_NAME); return null; end'");
            for (String table : tables(statement)) {
                statement.execute("create trigger written after insert or update or delete on " + table
                        + " for each row execute function count_written()");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot watch the database", e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select tablename from pg_tables where schemaname = 'public' and tablename <> '" + LOG + "'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Begins anew. */
    void reset() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from " + LOG);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot watch the database", e);
        }
    }

    /** Rows written since, by table. */
    Map<String, Integer> byTable() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, count(*) from " + LOG + " group by name")) {
            Map<String, Integer> counts = new TreeMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot watch the database", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.settings().get("KC_DB_URL"),
                database.settings().get("KC_DB_USERNAME"),
                database.settings().get("KC_DB_PASSWORD"));
    }
}
