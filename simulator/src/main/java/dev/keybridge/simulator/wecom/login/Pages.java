package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.page.Layout;
import dev.keybridge.simulator.page.Template;
import dev.keybridge.simulator.page.Texts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Fills the templates of the sign-in pages in the reader's language. */
final class Pages {
    private static final Map<String, Texts> TEXTS = Texts.load(Pages.class);
    private static final Map<String, Template> TEMPLATES = new HashMap<>();

    static {
        for (String name :
                new String[] {"web", "confirm", "inapp", "remember", "consent", "field", "phone", "signout", "problem"
                }) {
            TEMPLATES.put(name, Template.load(Pages.class, name + ".html"));
        }
    }

    private Pages() {}

    /** Of the lang parameter, otherwise Chinese. */
    static Texts texts(Request request) {
        return texts(lang(request).orElse("zh"));
    }

    /** Of the lang parameter, otherwise of the browser, otherwise Chinese. */
    static Texts textsForApp(Request request) {
        return texts(lang(request).or(() -> request.header("Accept-Language")).orElse("zh"));
    }

    private static Optional<String> lang(Request request) {
        return request.query().find("lang").or(() -> request.form().find("lang"));
    }

    private static Texts texts(String lang) {
        return TEXTS.get(lang.startsWith("en") ? "en" : "zh");
    }

    static String fragment(String template, Texts texts, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(texts.all());
        all.putAll(values);
        return TEMPLATES.get(template).fill(all);
    }

    static Response page(String template, Texts texts, String titleKey, Map<String, String> values) {
        return Layout.page(texts.language(), texts.get(titleKey), fragment(template, texts, values));
    }

    static Response problem(PageProblem problem, Texts texts) {
        return page(
                "problem",
                texts,
                "wecom.problem.title",
                Map.of("problem", problem.name(), "text", texts.get("wecom.problem." + problem.name())));
    }
}
