package dev.keybridge.simulator.page;

import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.PersonStatus;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** A searchable list of members. It works without scripts and shows the first 50 matches. */
public final class PersonPicker {
    private static final int SHOWN = 50;
    private static final Map<String, Texts> TEXTS = Texts.load(PersonPicker.class);
    private static final Template PICKER = Template.load(PersonPicker.class, "picker.html");
    private static final Template PERSON = Template.load(PersonPicker.class, "person.html");
    private static final Template OTHERS = Template.load(PersonPicker.class, "others.html");
    private static final Template OTHER = Template.load(PersonPicker.class, "other.html");
    private static final Template HIDDEN = Template.load(PersonPicker.class, "hidden.html");

    private final Organisation organisation;
    private final Predicate<Person> shown;
    private final Map<String, String> others;
    private final Texts texts;

    /**
     * Offers members of one organisation.
     *
     * @param shown who of them
     * @param others who can be picked besides, label by id
     * @param page the texts of the page around
     */
    public PersonPicker(Organisation organisation, Predicate<Person> shown, Map<String, String> others, Texts page) {
        this.organisation = organisation;
        this.shown = shown;
        this.others = others;
        this.texts = TEXTS.get(page.language().substring(0, 2));
    }

    /**
     * The list as HTML.
     *
     * @param query what is searched for, empty for everybody
     * @param hidden parameters that both forms hand on
     * @param extra finished HTML at the end of the form
     */
    public String html(String query, String searchAction, String pickAction, Map<String, String> hidden, String extra) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        List<Person> matches = organisation.people().stream()
                .filter(shown)
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
        values.put("others", others());
        values.put("extra", extra);
        values.put(
                "count",
                matches.size() > SHOWN
                        ? texts.get("picker.first", matches.size(), SHOWN)
                        : texts.get("picker.count", matches.size()));
        return PICKER.fill(values);
    }

    /** Hidden form fields. */
    public static String hidden(Map<String, String> fields) {
        StringBuilder html = new StringBuilder();
        fields.forEach((name, value) -> html.append(HIDDEN.fill(Map.of("name", name, "value", value))));
        return html.toString();
    }

    private String others() {
        if (others.isEmpty()) {
            return "";
        }
        StringBuilder buttons = new StringBuilder();
        others.forEach((id, label) -> buttons.append(OTHER.fill(Map.of("id", id, "label", label))));
        return OTHERS.fill(Map.of("picker.others", texts.get("picker.others"), "buttons", buttons.toString()));
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
        String status = texts.get("status." + person.status().name().toLowerCase(Locale.ROOT));
        return "<span class=\"badge\">" + Template.escape(status) + "</span>";
    }
}
