package dev.keybridge.contacts.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with vendor fields in it: <code>${name} (${extattr.工号})</code>. */
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^${}]+)}");

    private final String text;
    private final List<String> fields;

    private Template(String text, List<String> fields) {
        this.text = text;
        this.fields = List.copyOf(fields);
    }

    /**
     * @throws IllegalArgumentException when a <code>${</code> is not followed by a name and a <code>}</code>, or when there
     *     is no field in it at all
     */
    public static Template parse(String text) {
        List<String> fields = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            fields.add(places.group(1).strip());
        }
        if (fields.isEmpty() || PLACE.matcher(text).replaceAll("").contains("${")) {
            throw new IllegalArgumentException("no template");
        }
        return new Template(text, fields);
    }

    public String text() {
        return text;
    }

    /** The fields in it, in order, maybe one of them twice. */
    public List<String> fields() {
        return fields;
    }

    String fill(UnaryOperator<String> valueOfField) {
        return PLACE.matcher(text)
                .replaceAll((MatchResult place) -> Matcher.quoteReplacement(
                        valueOfField.apply(place.group(1).strip())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template template && text.equals(template.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
