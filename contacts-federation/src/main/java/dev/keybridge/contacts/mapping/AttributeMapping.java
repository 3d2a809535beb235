package dev.keybridge.contacts.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import java.util.ArrayList;
import java.util.List;

/**
 * The mapping table of the form: which vendor field goes into which Keycloak attribute, in the administrator's order.
 *
 * <p>Keycloak's console stores a property of type Map as one JSON value, an array of objects with <code>key</code> (here:
 * the vendor's field) and <code>value</code> (the attribute). A field may be in several rows.
 */
public record AttributeMapping(List<Row> rows) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param field a vendor field, or all fields of a family: <code>extattr.*</code>
     * @param attribute a user attribute, one of <code>email</code>, <code>firstName</code>, <code>lastName</code>, or a
     *     family as well: <code>wecom.extattr.*</code>
     */
    public record Row(String field, String attribute) {}

    public AttributeMapping {
        rows = List.copyOf(rows);
    }

    /**
     * Reads the stored form. Rows in which both cells are empty are the console's and are left out.
     *
     * @throws IllegalArgumentException when this is not an array of objects with texts under key and value
     */
    public static AttributeMapping parse(String json) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : array(json)) {
            if (!row.isObject()) {
                throw new IllegalArgumentException("not a row of a mapping table");
            }
            String field = cell(row, "key");
            String attribute = cell(row, "value");
            if (!field.isEmpty() || !attribute.isEmpty()) {
                rows.add(new Row(field, attribute));
            }
        }
        return new AttributeMapping(rows);
    }

    private static JsonNode array(String json) {
        try {
            JsonNode table = JSON.readTree(json);
            if (table.isArray()) {
                return table;
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not JSON", broken);
        }
        throw new IllegalArgumentException("not an array");
    }

    private static String cell(JsonNode row, String name) {
        JsonNode cell = row.path(name);
        if (cell.isMissingNode() || cell.isNull()) {
            return "";
        }
        if (!cell.isTextual()) {
            throw new IllegalArgumentException("not a text under " + name);
        }
        return cell.textValue().strip();
    }

    /** The form in which Keycloak's console stores it. */
    public String toJson() {
        ArrayNode table = JSON.createArrayNode();
        rows.forEach(row -> table.addObject().put("key", row.field()).put("value", row.attribute()));
        return table.toString();
    }
}
