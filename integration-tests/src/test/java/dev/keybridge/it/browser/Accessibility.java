package dev.keybridge.it.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whether people who use a keyboard, a screen reader or strong contrast can use a page: the rules of axe-core. */
public final class Accessibility {
    private static final String SCRIPT = read();
    private static final String ASK = "const done = arguments[arguments.length - 1];"
            + " axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then(result =>"
            + " done(result.violations.filter(one => ['serious', 'critical'].includes(one.impact)).flatMap(one =>"
            + " one.nodes.map(node => one.id + ' ' + node.target.join(' ') + ' ' + node.failureSummary))));";

    private Accessibility() {}

    /** Everything serious that stands in somebody's way on the page as it is now. */
    public static List<?> obstacles(Chromium browser) {
        browser.run(SCRIPT);
        return (List<?>) browser.await(ASK);
    }

    private static String read() {
        String version = System.getProperty("axe-core.version");
        String path = "/META-INF/resources/webjars/axe-core/" + version + "/axe.min.js";
        try (InputStream script = Accessibility.class.getResourceAsStream(path)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
