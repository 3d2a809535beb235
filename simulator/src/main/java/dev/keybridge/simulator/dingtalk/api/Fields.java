package dev.keybridge.simulator.dingtalk.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keybridge.simulator.http.Parameters;
import dev.keybridge.simulator.http.Request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a request asks for: fields of a JSON object or of a form, numbers as numbers or as text, and of the query.
 *
 * @param query parameters of the address
 * @param body fields of the body as text; they count more
 * @param form whether the body was a form
 * @param malformed whether the body should have been JSON and is not
 */
record Fields(Parameters query, Map<String, String> body, boolean form, boolean malformed) {
    private static final List<String> APP_KEYS = List.of("appKey", "appkey", "clientId", "client_id");
    private static final JsonMapper JSON = new JsonMapper();

    static Fields of(Request request) {
        String type = request.header("Content-Type").orElse("");
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return new Fields(request.query(), request.form().asMap(), true, false);
        }
        if (request.body().isBlank()) {
            return new Fields(request.query(), Map.of(), false, false);
        }
        try {
            JsonNode node = JSON.readTree(request.content());
            Map<String, String> body = new TreeMap<>();
            node.properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    body.put(field.getKey(), text(field.getValue()));
                }
            });
            return new Fields(request.query(), body, false, !node.isObject());
        } catch (JsonProcessingException noJson) {
            return new Fields(request.query(), Map.of(), false, true);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(body.get(name)).or(() -> query.find(name)).filter(text -> !text.isEmpty());
    }

    /** The key of the app that the request names, under any of its names; nothing if a token tells. */
    Optional<String> appKey() {
        return APP_KEYS.stream().flatMap(name -> find(name).stream()).findFirst();
    }

    /** @param missing the error if the field is missing or empty */
    String required(String name, int missing) {
        return find(name).orElseThrow(() -> ApiError.number(missing));
    }

    /** @param wrong the error if it is no number */
    long number(String name, long otherwise, int wrong) {
        Optional<String> text = find(name);
        try {
            return text.isPresent() ? Long.parseLong(text.get().strip()) : otherwise;
        } catch (NumberFormatException notANumber) {
            throw ApiError.number(wrong);
        }
    }

    /** @param wrong the error if it is missing or no number */
    long number(String name, int wrong) {
        required(name, wrong);
        return number(name, 0, wrong);
    }

    boolean flag(String name) {
        return find(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** Everything that is no secret. */
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(query.asMap());
        all.putAll(body);
        return all;
    }

    /** Without values: some of them are secrets. */
    @Override
    public String toString() {
        return "Fields" + all().keySet();
    }
}
