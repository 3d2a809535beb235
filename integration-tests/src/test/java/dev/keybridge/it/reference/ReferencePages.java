package dev.keybridge.it.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keybridge.it.reference.ShippedJar.Form;
import dev.keybridge.it.reference.ShippedJar.SignInFailure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The pages of docs/reference in one language, from what the shipped JARs say of themselves. */
final class ReferencePages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REASON = "dev.keybridge.contacts.plan.Reason";
    private static final String REASON_TEXT = "contacts.reason.";
    private static final String REMEDY_TEXT = "contacts.remedy.";
    /** Labels of the Contacts console, which say where they stand what they mean. */
    private static final String CONSOLE_TEXT = "contacts.console.";

    private static final String MANY_VALUES = "MultivaluedString";

    private final List<ShippedJar> jars;
    private final ReferenceLanguage language;

    ReferencePages(List<ShippedJar> jars, ReferenceLanguage language) {
        this.jars = jars;
        this.language = language;
    }

    /** The text of each page by its file name. */
    Map<String, String> all() {
        Map<String, String> pages = new TreeMap<>();
        pages.put(language.file("settings"), settings());
        pages.put(language.file("sign-in-errors"), signInErrors());
        pages.put(language.file("run-reasons"), runReasons());
        pages.put(language.file("messages"), messages());
        return pages;
    }

    private String settings() {
        Markdown page = page("settings");
        for (ShippedJar jar : jars) {
            Map<String, String> messages = jar.messages(language.messages());
            for (Form form : jar.forms()) {
                page.heading(2, "`" + form.provider() + "`")
                        .paragraph(jar.name()
                                + language.word("separator")
                                + Markdown.cell(messages.getOrDefault(form.help(), "")));
                page.table(
                        words("field", "key", "preset", "help"),
                        form.fields().stream()
                                .map(field -> setting(field, messages))
                                .toList());
            }
        }
        return page.toString();
    }

    private List<String> setting(JsonNode field, Map<String, String> messages) {
        String label = messages.getOrDefault(
                field.path("label").asText(), field.path("label").asText());
        return List.of(
                Markdown.cell(label),
                Markdown.code(field.path("name").asText()),
                preset(field),
                Markdown.cell(messages.getOrDefault(field.path("helpText").asText(), "")));
    }

    private String preset(JsonNode field) {
        List<String> facts = new ArrayList<>();
        String preset = field.path("defaultValue").asText("");
        if (preset.startsWith("[{")) {
            rows(preset)
                    .forEach(row -> facts.add(Markdown.code(row.path("key").asText()) + " → "
                            + Markdown.code(row.path("value").asText())));
        } else if (!preset.isEmpty() && !preset.equals("null")) {
            facts.add(Markdown.code(preset));
        }
        if (field.path("required").asBoolean()) {
            facts.add(language.word("required"));
        }
        if (field.path("secret").asBoolean()) {
            facts.add(language.word("secret"));
        }
        if (field.path("type").asText().equals(MANY_VALUES)) {
            facts.add(language.word("several"));
        }
        List<String> options = new ArrayList<>();
        field.path("options").forEach(option -> options.add(Markdown.code(option.asText())));
        if (!options.isEmpty()) {
            facts.add(language.word("choices") + " " + String.join(", ", options));
        }
        return String.join("<br>", facts);
    }

    private static JsonNode rows(String table) {
        try {
            return JSON.readTree(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String signInErrors() {
        Markdown page = page("sign-in-errors");
        for (ShippedJar jar : jars) {
            List<SignInFailure> failures = jar.signInFailures();
            if (!failures.isEmpty()) {
                Map<String, String> messages = jar.messages(language.messages());
                page.heading(2, jar.name())
                        .table(
                                words("reason", "codes", "person", "log"),
                                failures.stream()
                                        .map(one -> List.of(
                                                Markdown.code(one.reason()),
                                                String.join(
                                                        ", ",
                                                        one.codes().stream()
                                                                .map(Markdown::code)
                                                                .toList()),
                                                Markdown.cell(messages.getOrDefault(one.message(), "")),
                                                Markdown.cell(one.advice())))
                                        .toList());
            }
        }
        return page.toString();
    }

    private String runReasons() {
        Markdown page = page("run-reasons");
        for (ShippedJar jar : jars) {
            List<String> codes = jar.words(REASON, "code");
            if (!codes.isEmpty()) {
                Map<String, String> messages = jar.messages(language.messages());
                page.table(
                        words("reason", "meaning", "remedy"),
                        codes.stream()
                                .sorted()
                                .map(code -> List.of(
                                        Markdown.code(code),
                                        Markdown.cell(messages.getOrDefault(REASON_TEXT + code, "")),
                                        Markdown.cell(messages.getOrDefault(REMEDY_TEXT + code, ""))))
                                .toList());
            }
        }
        return page.toString();
    }

    /** What the other pages do not show. */
    private String messages() {
        Markdown page = page("messages");
        for (ShippedJar jar : jars) {
            Set<String> shown = new HashSet<>();
            jar.forms().forEach(form -> form.keys().forEach(shown::add));
            jar.signInFailures().forEach(failure -> shown.add(failure.message()));
            List<List<String>> rows = jar.messages(language.messages()).entrySet().stream()
                    .filter(one -> !shown.contains(one.getKey()))
                    .filter(one -> !one.getKey().startsWith(REASON_TEXT)
                            && !one.getKey().startsWith(REMEDY_TEXT)
                            && !one.getKey().startsWith(CONSOLE_TEXT))
                    .map(one -> List.of(Markdown.code(one.getKey()), Markdown.cell(one.getValue())))
                    .toList();
            if (!rows.isEmpty()) {
                page.heading(2, jar.name()).table(words("message", "text"), rows);
            }
        }
        return page.toString();
    }

    private Markdown page(String name) {
        return new Markdown()
                .heading(1, language.word(name + ".title"))
                .paragraph("[" + language.word("other") + "](" + language.otherFile(name) + ")")
                .paragraph(language.word(name + ".about"))
                .paragraph(language.word("generated"));
    }

    private List<String> words(String... keys) {
        return StreamSupport.stream(List.of(keys).spliterator(), false)
                .map(language::word)
                .toList();
    }
}
