package dev.keybridge.it.contacts;

import dev.keybridge.it.keycloak.Database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All rows that Keycloak's database has of one account, without what differs from account to account. */
final class StoredAccount {
    private static final Map<String, String> TABLES = Map.of(
            "user_entity", "id",
            "user_attribute", "user_id",
            "user_group_membership", "user_id",
            "user_role_mapping", "user_id",
            "user_required_action", "user_id",
            "federated_identity", "user_id");
    private static final Set<String> OF_THE_ROW = Set.of("id", "created_timestamp", "last_modified_timestamp");

    private StoredAccount() {}

    /**
     * Rows by table, each as text.
     *
     * @param words what is written as a dash wherever it occurs: ids and names of this very account
     */
    static Map<String, Set<String>> of(Database database, String userId, List<String> words) {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(
                database.settings().get("KC_DB_URL"),
                database.settings().get("KC_DB_USERNAME"),
                database.settings().get("KC_DB_PASSWORD"))) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                found.put(table.getKey(), rows(connection, table.getKey(), table.getValue(), userId, words));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the database", e);
        }
        return found;
    }

    private static Set<String> rows(
            Connection connection, String table, String column, String userId, List<String> words) throws SQLException {
        Set<String> rows = new TreeSet<>();
        try (PreparedStatement query =
                connection.prepareStatement("select * from " + table + " where " + column + " = ?")) {
            query.setString(1, userId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(text(row, words));
                }
            }
        }
        return rows;
    }

    private static String text(ResultSet row, List<String> words) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String name = row.getMetaData().getColumnName(i);
            if (!OF_THE_ROW.contains(name)) {
                values.put(name, String.valueOf(row.getString(i)));
            }
        }
        String text = values.toString();
        for (String word : words) {
            text = text.replace(word, "-");
        }
        return text;
    }
}
