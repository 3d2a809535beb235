package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** The description that the server gives of its contacts API, and what it says about an answer. */
record OpenApi(JsonNode description) {
    /** @param path as in the description, with places in braces */
    record Operation(String method, String path, JsonNode details) {
        String filled(Map<String, String> places) {
            String filled = path.equals("/") ? "" : path;
            for (Map.Entry<String, String> place : places.entrySet()) {
                filled = filled.replace("{" + place.getKey() + "}", place.getValue());
            }
            return "/contacts" + filled;
        }

        boolean acts() {
            return details.path("x-right").asText().equals("manage-users");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        description
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(entry -> {
                    if (!entry.getKey().equals("parameters")) {
                        operations.add(new Operation(entry.getKey().toUpperCase(), path.getKey(), entry.getValue()));
                    }
                }));
        return operations;
    }

    /** That an answer is one of those that are described. */
    void describes(Operation operation, int status, JsonNode body) {
        JsonNode response = operation.details().path("responses").path(String.valueOf(status));
        assertThat(response.isMissingNode())
                .as("%s may answer %d", operation, status)
                .isFalse();
        JsonNode schema = response.path("content").path("application/json").path("schema");
        if (!schema.isMissingNode()) {
            List<String> complaints = new ArrayList<>();
            check(body, schema, operation + " " + status, complaints);
            assertThat(complaints).isEmpty();
        }
    }

    /** What this description uses of JSON Schema, and nothing more: what it does not know is a complaint. */
    private void check(JsonNode value, JsonNode schema, String at, List<String> complaints) {
        if (schema.has("$ref")) {
            check(value, description.at(schema.path("$ref").asText().substring(1)), at, complaints);
            return;
        }
        boolean fits = switch (schema.path("type").asText()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
        if (!fits) {
            complaints.add(at + " is no " + schema.path("type").asText());
        }
        if (schema.has("enum")
                && StreamSupport.stream(schema.path("enum").spliterator(), false)
                        .noneMatch(value::equals)) {
            complaints.add(at + " is " + value + ", not one of " + schema.path("enum"));
        }
        if (value.isArray()) {
            value.forEach(item -> check(item, schema.path("items"), at + "[]", complaints));
        }
        if (value.isObject()) {
            schema.path("required").forEach(name -> {
                if (!value.has(name.asText())) {
                    complaints.add(at + " has no " + name.asText());
                }
            });
            value.fields().forEachRemaining(field -> {
                JsonNode known = schema.path("properties").path(field.getKey());
                JsonNode others = schema.path("additionalProperties");
                if (!known.isMissingNode()) {
                    check(field.getValue(), known, at + "." + field.getKey(), complaints);
                } else if (others.isObject()) {
                    check(field.getValue(), others, at + "." + field.getKey(), complaints);
                } else if (!others.asBoolean(true)) {
                    complaints.add(at + "." + field.getKey() + " is not described");
                }
            });
        }
    }
}
