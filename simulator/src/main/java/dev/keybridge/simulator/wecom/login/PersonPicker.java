package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.PersonStatus;
import dev.keybridge.simulator.page.Template;
import dev.keybridge.simulator.page.Texts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A searchable list of members. It works without scripts and shows the first 50 matches. */
final class PersonPicker {
    private static final int SHOWN = 50;
    private static final Template PICKER = Template.load(PersonPicker.class, "picker.html");
    private static final Template PERSON = Template.load(PersonPicker.class, "person.html");
    private static final Template HIDDEN = Template.load(PersonPicker.class, "hidden.html");

    private final Organisation organisation;
    private final Texts texts;

    PersonPicker(Organisation organisation, Texts texts) {
        this.organisation = organisation;
        this.texts = texts;
    }

    /**
     * The list as HTML.
     *
     * @param query what is searched for, empty for everybody
     * @param hidden parameters that both forms hand on
     * @param extra finished HTML at the end of the form
     */
    String html(String query, String searchAction, String pickAction, Map<String, String> hidden, String extra) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        List<Person> matches = organisation.people().stream()
                .filter(person -> matches(person, wanted))
                .toList();
        StringBuilder people = new StringBuilder();
        matches.stream().limit(SHOWN).forEach(person -> people.append(row(person)));
        Map<String, String> values = new HashMap<>(texts.all());
        values.put("q", query);
        values.put("searchAction", searchAction);
        values.put("pickAction", pickAction);
        values.put("hidden", hidden(hidden));
        values.put("people", people.toString());
        values.put("extra", extra);
        values.put(
                "count",
                matches.size() > SHOWN
                        ? texts.get("wecom.picker.first", matches.size(), SHOWN)
                        : texts.get("wecom.picker.count", matches.size()));
        return PICKER.fill(values);
    }

    /** Hidden form fields. */
    static String hidden(Map<String, String> fields) {
        StringBuilder html = new StringBuilder();
        fields.forEach((name, value) -> html.append(HIDDEN.fill(Map.of("name", name, "value", value))));
        return html.toString();
    }

    private static boolean matches(Person person, String wanted) {
        return person.userid().toLowerCase(Locale.ROOT).contains(wanted)
                || person.name().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private String row(Person person) {
        String department = organisation
                .findDepartment(person.mainDepartment())
                .map(found -> found.name())
                .orElse("");
        return PERSON.fill(Map.of(
                "userid", person.userid(), "name", person.name(), "department", department, "badge", badge(person)));
    }

    private String badge(Person person) {
        if (person.status() == PersonStatus.ACTIVE) {
            return "";
        }
        String status = texts.get("wecom.status." + person.status().name().toLowerCase(Locale.ROOT));
        return "<span class=\"badge\">" + Template.escape(status) + "</span>";
    }
}
