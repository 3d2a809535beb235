package dev.keybridge.benchmarks;

import dev.keybridge.it.keycloak.Database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The rows that an import has left about people, to be written again by plain JDBC batches: the floor that no import into the
 * same tables can go below.
 */
final class RawRows {
    private static final int PEOPLE_PER_TRANSACTION = 1000;

    /** Keycloak's own tables, each with the condition by which the rows of a realm's people are found. */
    private static final Map<String, String> KEYCLOAK = new LinkedHashMap<>();

    /** Keybridge's tables: what it remembers about people, and the run's record of each. */
    private static final Map<String, String> KEYBRIDGE = new LinkedHashMap<>();

    static {
        String people = "in (select id from user_entity where realm_id = ?)";
        KEYCLOAK.put("user_entity", "realm_id = ?");
        KEYCLOAK.put("user_attribute", "user_id " + people);
        KEYCLOAK.put("user_group_membership", "user_id " + people);
        KEYCLOAK.put("user_role_mapping", "user_id " + people);
        KEYCLOAK.put("federated_identity", "realm_id = ?");
        KEYBRIDGE.put("kb_contact_run", "realm_id = ?");
        KEYBRIDGE.put("kb_contact_person", "realm_id = ?");
        KEYBRIDGE.put(
                "kb_contact_record",
                "subject = 'PERSON' and run_id in (select id from kb_contact_run where realm_id = ?)");
    }

    private final Database database;
    private final Map<String, Rows> tables = new LinkedHashMap<>();

    /** @param person whose row it is, by the place among the people */
    private record Row(int person, Object[] values) {}

    /** @param rows sorted by person */
    private record Rows(List<String> columns, List<Row> rows) {}

    /** Reads what is there of the people of a realm. */
    RawRows(Database database, String realmId) {
        this.database = database;
        try (Connection connection = Meter.connect(database)) {
            Map<Object, Integer> people = new HashMap<>();
            for (Map.Entry<String, String> table : all().entrySet()) {
                tables.put(table.getKey(), read(connection, table.getKey(), table.getValue(), realmId, people));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the rows of an import", e);
        }
    }

    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(KEYCLOAK);
        all.putAll(KEYBRIDGE);
        return all;
    }

    private static Rows read(
            Connection connection, String table, String condition, String realmId, Map<Object, Integer> people)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select * from " + table + " where " + condition)) {
            select.setString(1, realmId);
            try (ResultSet found = select.executeQuery()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    columns.add(found.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
                }
                List<Row> rows = new ArrayList<>();
                while (found.next()) {
                    Object[] values = new Object[columns.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = found.getObject(i + 1);
                    }
                    rows.add(new Row(owner(table, columns, values, rows.size(), people), values));
                }
                rows.sort(Comparator.comparingInt(Row::person));
                return new Rows(columns, rows);
            }
        }
    }

    private static int owner(
            String table, List<String> columns, Object[] values, int number, Map<Object, Integer> people) {
        return switch (table) {
            case "user_entity" -> {
                people.put(values[columns.indexOf("id")], number);
                yield number;
            }
            case "kb_contact_run" -> 0;
            // One for each person, and no key leads from it to the account.
            case "kb_contact_record" -> number;
            case "kb_contact_person" -> people.get(values[columns.indexOf("account_id")]);
            default -> people.get(values[columns.indexOf("user_id")]);
        };
    }

    int people() {
        return tables.get("user_entity").rows().size();
    }

    /** Rows of each table for each person. */
    Map<String, Double> perPerson() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        tables.forEach((name, rows) -> numbers.put(name, (double) rows.rows().size() / people()));
        return numbers;
    }

    /**
     * Writes them all again as another realm's, in the same order of tables, a thousand people in one transaction.
     *
     * @param ours whether Keybridge's own tables are written as well
     */
    void write(boolean ours) {
        Map<Object, Object> ids = new HashMap<>();
        try (Connection connection = Meter.connect(database)) {
            connection.setAutoCommit(false);
            for (int from = 0; from < people(); from += PEOPLE_PER_TRANSACTION) {
                for (Map.Entry<String, Rows> table : tables.entrySet()) {
                    if (ours || KEYCLOAK.containsKey(table.getKey())) {
                        write(connection, table.getKey(), table.getValue(), from, ids);
                    }
                }
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the rows again", e);
        }
    }

    private static void write(Connection connection, String table, Rows rows, int from, Map<Object, Object> ids)
            throws SQLException {
        String marks = String.join(", ", Collections.nCopies(rows.columns().size(), "?"));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + table + " (" + String.join(", ", rows.columns()) + ") values (" + marks + ")")) {
            for (Row row : rows.rows()) {
                if (row.person() < from || row.person() >= from + PEOPLE_PER_TRANSACTION) {
                    continue;
                }
                for (int i = 0; i < row.values().length; i++) {
                    insert.setObject(i + 1, other(rows.columns().get(i), row.values()[i], ids));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Ids of the copies are new ones; groups and roles stay. */
    private static Object other(String column, Object value, Map<Object, Object> ids) {
        return switch (column) {
            case "id", "user_id", "realm_id", "account_id", "component_id", "run_id" ->
                value == null
                        ? null
                        : ids.computeIfAbsent(value, old -> UUID.randomUUID().toString());
            default -> value;
        };
    }
}
