package dev.keybridge.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.PersonDraft;
import dev.keybridge.simulator.org.PersonStatus;

import java.util.Arrays;
import java.util.stream.StreamSupport;

/** Changes a person as a JSON object says; simple fields stand under their {@link Detail} names, null takes one away. */
final class PersonPatch {
    private PersonPatch() {}

    static void apply(JsonNode body, PersonDraft draft) {
        body.properties().forEach(field -> apply(field.getKey(), field.getValue(), draft));
    }

    private static void apply(String field, JsonNode value, PersonDraft draft) {
        switch (field) {
            case "userid" -> {
                // Names the person; it is no field to change.
            }
            case "human" -> draft.human(value.asText());
            case "name" -> draft.name(value.asText());
            case "status" -> draft.status(status(value.asText()));
            case "departments" -> {
                draft.inNone();
                value.forEach(id -> draft.in(id.asLong()));
            }
            case "mainDepartment" -> draft.mainDepartment(value.asLong());
            case "directLeaders" ->
                draft.directLeaders(StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .toArray(String[]::new));
            case "attributes" -> value.properties().forEach(one -> attribute(one.getKey(), one.getValue(), draft));
            default -> {
                if (!Detail.ALL.contains(field)) {
                    throw new IllegalArgumentException("a person has no " + field);
                }
                draft.detail(field, value.isNull() ? null : value.asText());
            }
        }
    }

    private static void attribute(String name, JsonNode value, PersonDraft draft) {
        if (value.isNull()) {
            draft.noAttribute(name);
        } else {
            draft.attribute(name, value.asText());
        }
    }

    private static PersonStatus status(String text) {
        return Arrays.stream(PersonStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("status is one of " + Arrays.toString(PersonStatus.values())));
    }
}
