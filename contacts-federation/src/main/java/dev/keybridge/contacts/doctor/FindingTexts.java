package dev.keybridge.contacts.doctor;

import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.text.Bundle;
import dev.keybridge.lib.directory.Finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What findings are called, mean and ask for. A key is <code>code.outcome.title</code>, with the vendor's name in front where
 * the vendors differ, and <code>any</code> in place of the code for what can happen to several.
 */
public final class FindingTexts {
    private final Bundle bundle;
    private final String vendor;

    public FindingTexts(Locale language, ContactsVendor vendor) {
        this.bundle = Bundle.of(FindingTexts.class, "findings", language);
        this.vendor = vendor.identityProviderId();
    }

    public String title(Finding finding) {
        return text(finding, "title").orElseGet(() -> finding.code() + ": " + finding.outcome());
    }

    /** Empty when the title says it all. */
    public Optional<String> explanation(Finding finding) {
        return text(finding, "explanation");
    }

    /** What to do, and where; empty when there is nothing to do. */
    public Optional<String> remedy(Finding finding) {
        return text(finding, "remedy");
    }

    private Optional<String> text(Finding finding, String part) {
        String own = finding.code() + "." + finding.outcome() + "." + part;
        String general = "any." + finding.outcome() + "." + part;
        return Stream.of(vendor + "." + own, own, vendor + "." + general, general)
                .map(bundle::text)
                .flatMap(Optional::stream)
                .findFirst()
                // An empty text of its own keeps the general one away.
                .filter(text -> !text.isBlank())
                .map(text -> Bundle.filled(text, values(finding)));
    }

    private Map<String, String> values(Finding finding) {
        Map<String, String> values = new TreeMap<>();
        values.put("point", name(finding.code()));
        finding.facts().forEach((fact, value) -> values.put(fact, shown(fact, value)));
        return values;
    }

    private String shown(String fact, Object value) {
        if (fact.equals("because")) {
            return name(value.toString());
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString();
    }

    private String name(String code) {
        return bundle.text(vendor + "." + code + ".name")
                .or(() -> bundle.text(code + ".name"))
                .orElse(code);
    }
}
