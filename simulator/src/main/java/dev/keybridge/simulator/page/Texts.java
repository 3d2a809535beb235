package dev.keybridge.simulator.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The texts of a page in one language. */
public final class Texts {
    private final String language;
    private final Properties messages = new Properties();

    private Texts(Class<?> beside, String language) {
        this.language = language;
        String file = language.equals("zh") ? "messages_zh_CN.properties" : "messages_en.properties";
        try (InputStream in = beside.getResourceAsStream(file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * English or Chinese.
     *
     * @param beside the class beside which the bundles lie
     */
    public static Map<String, Texts> load(Class<?> beside) {
        return Map.of("en", new Texts(beside, "en"), "zh", new Texts(beside, "zh"));
    }

    public String language() {
        return language.equals("zh") ? "zh-CN" : "en";
    }

    /** @throws IllegalArgumentException if there is no such text */
    public String get(String key, Object... arguments) {
        String message = messages.getProperty(key);
        if (message == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return new MessageFormat(message, Locale.ROOT).format(arguments);
    }

    /** All texts without arguments, for templates. */
    public Map<String, String> all() {
        Map<String, String> texts = new HashMap<>();
        messages.stringPropertyNames().forEach(key -> texts.put(key, get(key)));
        return texts;
    }
}
