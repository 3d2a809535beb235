package dev.keybridge.contacts;

import org.keycloak.component.ComponentValidationException;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;

/** The message bundles as they lie in the JAR, and what Keycloak makes of them. */
public final class Messages {
    private final Properties texts = new Properties();

    private Messages(String locale) {
        String file = "/theme-resources/messages/messages_" + locale + ".properties";
        try (InputStream bytes = Messages.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Messages english() {
        return new Messages("en");
    }

    public static Messages chinese() {
        return new Messages("zh_CN");
    }

    public Properties texts() {
        return texts;
    }

    /** As ComponentResource does it: key and parameters are looked up, then MessageFormat. */
    public String of(ComponentValidationException complaint) {
        Object[] parameters = Arrays.stream(complaint.getParameters())
                .map(parameter -> texts.getProperty(parameter.toString(), parameter.toString()))
                .toArray();
        String key = complaint.getMessage();
        return MessageFormat.format(texts.getProperty(key, key), parameters);
    }
}
