package dev.keybridge.simulator.page;

import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One vendor's sign-in pages: fills their templates in the reader's language. */
public final class PageSet {
    private static final Template PROBLEM = Template.load(PageSet.class, "problem.html");

    private final String vendor;
    private final Map<String, Texts> texts;
    private final Map<String, Template> templates = new HashMap<>();

    /**
     * Loads texts and templates.
     *
     * @param beside the class beside which they lie
     * @param vendor with which the keys of the texts begin
     * @param names of the templates, without {@code .html}
     */
    public PageSet(Class<?> beside, String vendor, String... names) {
        this.vendor = vendor;
        this.texts = Texts.load(beside);
        for (String name : names) {
            templates.put(name, Template.load(beside, name + ".html"));
        }
    }

    /** Of the lang parameter, otherwise Chinese. */
    public Texts texts(Request request) {
        return texts(lang(request).orElse("zh"));
    }

    /** Of the lang parameter, otherwise of the browser, otherwise Chinese. */
    public Texts textsForApp(Request request) {
        return texts(lang(request).or(() -> request.header("Accept-Language")).orElse("zh"));
    }

    private static Optional<String> lang(Request request) {
        return request.query().find("lang").or(() -> request.form().find("lang"));
    }

    private Texts texts(String lang) {
        return texts.get(lang.startsWith("en") ? "en" : "zh");
    }

    public String fragment(String template, Texts texts, Map<String, String> values) {
        return filled(templates.get(template), texts, values);
    }

    public Response page(String template, Texts texts, String titleKey, Map<String, String> values) {
        return Layout.page(texts.language(), texts.get(titleKey), fragment(template, texts, values));
    }

    public Response problem(PageProblem problem, Texts texts) {
        String title = texts.get(vendor + ".problem.title");
        Map<String, String> values = Map.of(
                "simulated",
                texts.get(vendor + ".simulated"),
                "title",
                title,
                "problem",
                problem.name(),
                "text",
                texts.get(vendor + ".problem." + problem.name()));
        return Layout.page(texts.language(), title, PROBLEM.fill(values));
    }

    private static String filled(Template template, Texts texts, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(texts.all());
        all.putAll(values);
        return template.fill(all);
    }
}
