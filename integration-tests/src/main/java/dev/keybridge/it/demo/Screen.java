package dev.keybridge.it.demo;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The terminal. Everything is said in English and in Chinese, in UTF-8 whatever the JVM's default is. */
final class Screen {
    private static final List<ResourceBundle> LANGUAGES = List.of(bundle("en"), bundle("zh-CN"));
    private static final int BAR = 30;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    // A terminal shows one line that changes; a file gets one line per phase.
    private final boolean interactive = System.console() != null;
    private String phase = "";

    /** A message of the bundles, one paragraph per language. */
    void say(String key, Object... values) {
        out.println();
        LANGUAGES.forEach(language -> out.println(text(language, key, values)));
    }

    /** An address under its name in both languages. */
    void address(String key, Object address) {
        out.println("  " + both(key) + ": " + address);
    }

    void account(String user, String password) {
        out.println("    " + both("user") + ": " + user + "   " + both("password") + ": " + password);
    }

    /** {@code run} is the progress as the admin REST API tells it. */
    void progress(JsonNode run) {
        String now = run.path("phase").asText();
        int done = run.path("done").asInt();
        int total = run.path("total").asInt();
        if (interactive) {
            int filled = total > 0 ? Math.min(BAR, BAR * done / total) : 0;
            out.print(CLEAR_LINE + "  [" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + phaseName(now) + " "
                    + done + (total > 0 ? "/" + total : ""));
            out.flush();
        } else if (!now.equals(phase)) {
            out.println("  " + phaseName(now));
        }
        phase = now;
    }

    void progressEnds() {
        if (interactive) {
            out.print(CLEAR_LINE);
        }
    }

    void outcome(JsonNode run) {
        say(
                "outcome",
                run.path("added").asInt(),
                run.path("updated").asInt(),
                run.path("removed").asInt(),
                run.path("failed").asInt());
    }

    private static String both(String key) {
        return String.join(
                " · ", LANGUAGES.stream().map(one -> one.getString(key)).toList());
    }

    private static String phaseName(String phase) {
        try {
            return both("phase." + phase);
        } catch (MissingResourceException newPhase) {
            return phase;
        }
    }

    private static String text(ResourceBundle language, String key, Object... values) {
        return new MessageFormat(language.getString(key), Locale.ROOT).format(values);
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "dev.keybridge.it.demo.messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
