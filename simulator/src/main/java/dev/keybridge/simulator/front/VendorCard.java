package dev.keybridge.simulator.front;

import dev.keybridge.simulator.SimulatedVendor;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.PersonStatus;
import dev.keybridge.simulator.page.Template;
import dev.keybridge.simulator.page.Texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One vendor on the front page. */
final class VendorCard {
    private static final Template CARD = Template.load(VendorCard.class, "vendor.html");
    private static final Template URL = Template.load(VendorCard.class, "url.html");
    private static final Template CORP = Template.load(VendorCard.class, "corp.html");
    private static final Template EXAMPLE = Template.load(VendorCard.class, "example.html");

    private final String name;
    private final Texts texts;

    /** @param name in ids, keys of texts and paths of the control API */
    VendorCard(String name, Texts texts) {
        this.name = name;
        this.texts = texts;
    }

    /**
     * The card as HTML.
     *
     * @param urls base URLs by the name of the setting
     * @param corps finished HTML
     * @param examples finished HTML
     */
    String html(SimulatedVendor vendor, Map<String, String> urls, String corps, String examples) {
        Map<String, String> values = new HashMap<>(texts.all());
        values.put("vendor", name);
        values.put("title", texts.get(name + ".front.title"));
        values.put(
                "urls",
                urls.entrySet().stream()
                        .map(url -> URL.fill(Map.of("name", url.getKey(), "value", url.getValue())))
                        .collect(Collectors.joining()));
        values.put("corps", corps);
        values.put("examples", examples);
        values.put("paths", lines(vendor.paths()));
        values.put("calls", lines(vendor.calls().counts()));
        return CARD.fill(values);
    }

    /**
     * One company as HTML.
     *
     * @param phone where a browser becomes somebody's client
     * @param heads of the table of apps
     * @param apps the cells of each app
     */
    String corp(String corpId, Organisation organisation, String phone, List<String> heads, List<List<String>> apps) {
        Map<String, String> values = new HashMap<>(texts.all());
        values.put(
                "title",
                texts.get(
                        "front.corp",
                        corpId,
                        organisation.size(),
                        organisation.departments().size()));
        values.put("phone", phone + "&lang=" + texts.language().substring(0, 2));
        values.put("control", "/control/" + name + "/corps/" + corpId);
        values.put("heads", cells("th", heads));
        values.put(
                "apps",
                apps.stream().map(app -> "<tr>" + cells("td", app) + "</tr>").collect(Collectors.joining()));
        return CORP.fill(values);
    }

    private static String cells(String tag, List<String> texts) {
        return texts.stream()
                .map(text -> "<" + tag + ">" + Template.escape(text) + "</" + tag + ">")
                .collect(Collectors.joining());
    }

    /**
     * Commands that change something, as HTML. They work as they are printed.
     *
     * @param base where the simulator is reached
     * @param list path by which the vendor lists members
     */
    String examples(String base, String corpId, Organisation organisation, String list) {
        String control = base + "/control/" + name;
        String disabling = organisation.people().stream()
                .filter(person -> person.status() == PersonStatus.ACTIVE)
                .reduce((one, other) -> other)
                .map(person -> example(
                        texts.get("front.try.disable", person.name()),
                        "PATCH " + control + "/corps/" + corpId + "/people/" + person.userid()
                                + " -d '{\"status\":\"DISABLED\"}'"))
                .orElse("");
        return disabling
                + example(
                        texts.get("front.try.throttle"),
                        "POST " + control + "/faults -d '{\"name\":\"throttled\",\"path\":\"" + list + "\"}'")
                + example(texts.get("front.try.tokens"), "POST " + control + "/drop-tokens");
    }

    private static String example(String what, String request) {
        return EXAMPLE.fill(Map.of("what", what, "command", "curl -H 'Content-Type: application/json' -X " + request));
    }

    private static String lines(Map<String, ?> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + "  " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
