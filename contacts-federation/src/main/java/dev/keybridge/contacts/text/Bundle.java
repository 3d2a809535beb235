package dev.keybridge.contacts.text;

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
 * Texts that the REST answers carry. They lie beside the class that uses them and not in theme-resources, from where Keycloak would send
 * them to everybody's browser.
 */
public final class Bundle {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Map<String, Bundle> LOADED = new ConcurrentHashMap<>();

    private final Properties texts = new Properties();

    private Bundle(Class<?> user, String file) {
        try (InputStream bytes = user.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param user beside which the texts lie */
    public static Bundle of(Class<?> user, String name, Locale language) {
        return LOADED.computeIfAbsent(name + "_" + language + ".properties", file -> new Bundle(user, file));
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    /** The text with values in its places; a place without a value becomes a dash. */
    public static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "–")));
    }
}
