package dev.keybridge.contacts.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that the REST answers carry. They lie beside this class and not in theme-resources, from where Keycloak would send
 * them to everybody's browser.
 */
final class Bundle {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Map<String, Bundle> LOADED = new ConcurrentHashMap<>();

    private final Properties texts = new Properties();

    private Bundle(String file) {
        try (InputStream bytes = Bundle.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Bundle of(String name, Locale language) {
        return LOADED.computeIfAbsent(name + "_" + language + ".properties", Bundle::new);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    /** The text with values in its places; a place without a value becomes a dash. */
    static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "–")));
    }
}
