package dev.keybridge.lib.http;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A JSON value as a vendor sent it, read by name. An absent field and a JSON null are the same: the vendor said nothing.
 * A field of another type than the one asked for is a {@link VendorSpokeNonsense} with the code <code>wrong-type</code>
 * that names the field and never its value.
 */
public final class Wire {
    private final String api;
    private final JsonNode node;

    Wire(String api, JsonNode node) {
        this.api = Objects.requireNonNull(api);
        this.node = Objects.requireNonNull(node);
    }

    /**
     * Reads the text of one JSON object.
     *
     * @param api name for error messages
     * @throws VendorSpokeNonsense if it is anything else
     */
    public static Wire parse(String api, String json) {
        return Json.object(api, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the vendor said anything about this field. */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** A text; a number or a truth value counts as its text. Empty text is kept. */
    public Optional<String> text(String name) {
        return field(name).map(value -> text(name, value));
    }

    /** A whole number, or a text that is one. */
    public OptionalLong number(String name) {
        Optional<JsonNode> value = field(name);
        return value.isEmpty() ? OptionalLong.empty() : OptionalLong.of(number(name, value.get()));
    }

    /** A truth value, or a text that is one. */
    public Optional<Boolean> flag(String name) {
        return field(name).map(value -> flag(name, value));
    }

    /** An object, or a text that holds the JSON of one. Blank text counts as absent. */
    public Optional<Wire> embedded(String name) {
        Optional<String> written = field(name).filter(JsonNode::isTextual).map(JsonNode::asText);
        if (written.isEmpty()) {
            return object(name);
        }
        return written.filter(text -> !text.isBlank())
                .map(text -> Json.object(api + " " + name, text.getBytes(StandardCharsets.UTF_8)));
    }

    public Optional<List<String>> texts(String name) {
        return items(name, item -> text(name, item));
    }

    public Optional<List<Long>> numbers(String name) {
        return items(name, item -> number(name, item));
    }

    public Optional<Wire> object(String name) {
        return field(name).map(value -> {
            if (!value.isObject()) {
                throw wrongType(name);
            }
            return new Wire(api, value);
        });
    }

    /** The elements of an array, of whatever type: reading a field of one that is no object fails then. */
    public Optional<List<Wire>> list(String name) {
        return items(name, item -> new Wire(api, item));
    }

    /** A text that must be there and not be blank. */
    public String requiredText(String name) {
        return text(name).filter(value -> !value.isBlank()).orElseThrow(() -> missing(name));
    }

    public long requiredNumber(String name) {
        return number(name).orElseThrow(() -> missing(name));
    }

    public Wire requiredObject(String name) {
        return object(name).orElseThrow(() -> missing(name));
    }

    public List<Long> requiredNumbers(String name) {
        return numbers(name).orElseThrow(() -> missing(name));
    }

    public List<String> requiredTexts(String name) {
        return texts(name).orElseThrow(() -> missing(name));
    }

    /** An array that must be there: without it nobody can tell an empty answer from half an answer. */
    public List<Wire> requiredList(String name) {
        return list(name).orElseThrow(() -> missing(name));
    }

    /** The names of the fields, sorted. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Whether this field is a text, a number or a truth value, so that {@link #text} can read it. */
    public boolean isPlain(String name) {
        return field(name).filter(JsonNode::isValueNode).isPresent();
    }

    /** The names of the fields; never their values, which may be personal data. */
    @Override
    public String toString() {
        return "Wire" + names();
    }

    private Optional<JsonNode> field(String name) {
        if (!node.isObject()) {
            throw wrongType(name);
        }
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    private <T> Optional<List<T>> items(String name, Function<JsonNode, T> reader) {
        return field(name).map(value -> {
            if (!value.isArray()) {
                throw wrongType(name);
            }
            List<T> all = new ArrayList<>(value.size());
            value.forEach(item -> all.add(reader.apply(item)));
            return all;
        });
    }

    private String text(String name, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw wrongType(name);
        }
        return value.asText();
    }

    private long number(String name, JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.asLong();
        }
        if (value.isTextual()) {
            try {
                return Long.parseLong(value.asText());
            } catch (NumberFormatException e) {
                throw wrongType(name);
            }
        }
        throw wrongType(name);
    }

    private boolean flag(String name, JsonNode value) {
        String text = value.asText();
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw wrongType(name);
    }

    private VendorSpokeNonsense wrongType(String name) {
        return new VendorSpokeNonsense(
                api, "wrong-type", Optional.empty(), "field " + name + " has an unexpected type");
    }

    private VendorSpokeNonsense missing(String name) {
        return new VendorSpokeNonsense(api, "missing-field", Optional.empty(), "field " + name + " is missing");
    }
}
