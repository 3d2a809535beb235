package dev.keybridge.simulator.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of HTML with places to fill: {@code {{name}}} takes text, {@code {{{name}}}} takes finished HTML. */
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\{([\\w.-]+)}}}|\\{\\{([\\w.-]+)}}");

    private final String html;

    private Template(String html) {
        this.html = html;
    }

    /** @param file a resource beside the given class */
    public static Template load(Class<?> beside, String file) {
        return new Template(resource(beside, file));
    }

    static String resource(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException if a place has no value */
    public String fill(Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        Matcher place = PLACE.matcher(html);
        while (place.find()) {
            boolean finished = place.group(1) != null;
            String name = finished ? place.group(1) : place.group(2);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("nothing for " + name);
            }
            place.appendReplacement(filled, Matcher.quoteReplacement(finished ? value : escape(value)));
        }
        return place.appendTail(filled).toString();
    }

    /** Text as it may stand in HTML and in quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
