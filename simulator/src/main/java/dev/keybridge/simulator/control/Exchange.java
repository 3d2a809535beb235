package dev.keybridge.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.http.Request;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * One request to the control API.
 *
 * @param segments what stood in the places of the path, in order
 * @param body an object, empty if none was sent
 */
public record Exchange(Request request, List<String> segments, JsonNode body) {
    /** Without the body: it can carry personal data. */
    @Override
    public String toString() {
        return "Exchange[" + request + "]";
    }

    public String segment(int index) {
        return segments.get(index);
    }

    public long number(int index) {
        return Long.parseLong(segments.get(index));
    }

    /** @throws IllegalArgumentException if the field is missing */
    public String text(String field) {
        return find(field).orElseThrow(() -> new IllegalArgumentException("missing: " + field));
    }

    public Optional<String> find(String field) {
        JsonNode value = body.path(field);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    public List<String> texts(String field) {
        return StreamSupport.stream(body.path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    public List<Long> numbers(String field) {
        return texts(field).stream().map(Long::valueOf).toList();
    }
}
