package dev.keybridge.contacts.text;

import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.Detail.Code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts into words what records and runs have to say, in English or Simplified Chinese. */
public final class DetailTexts {
    private static final String BETWEEN = "; ";
    private static final int HOLD_COUNTED = 1;
    private static final int HOLD_LINE = 5;

    private final Bundle bundle;

    /** @param language {@link Locale#ENGLISH} or {@link Locale#SIMPLIFIED_CHINESE} */
    public DetailTexts(Locale language) {
        this.bundle = Bundle.of(DetailTexts.class, "details", language);
    }

    public String of(List<Detail> details) {
        return details.stream().map(this::of).collect(Collectors.joining(BETWEEN));
    }

    /** Empty for nothing to say; what another version has kept is told as it is. */
    public String of(Detail detail) {
        List<String> values = detail.values();
        if (detail.code().equals(Code.HELD_FOR.key()) && values.size() > HOLD_LINE) {
            return values.get(0) + ": " + hold(values);
        }
        if (detail.code().equals(Code.HOLD.key()) && values.size() > HOLD_LINE) {
            return hold(values);
        }
        return template(detail)
                .map(text -> Bundle.filled(text, places(values)))
                .orElseGet(() -> String.join(" ", values));
    }

    /** What the vendor says is missing, and where it was called, are not always known. */
    private Optional<String> template(Detail detail) {
        return Stream.of(detail.code() + "." + detail.values().size(), detail.code())
                .map(bundle::text)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String hold(List<String> values) {
        return Stream.of(values.get(HOLD_COUNTED), values.get(0))
                .map(what -> bundle.text("hold." + what))
                .flatMap(Optional::stream)
                .findFirst()
                .map(text -> Bundle.filled(text, places(values)))
                .orElseGet(() -> values.size() > HOLD_LINE + 1 ? lost(values) : values.get(HOLD_LINE));
    }

    /** Pairs of what is lost and the ids. */
    private String lost(List<String> values) {
        List<String> lost = new ArrayList<>();
        for (int i = HOLD_LINE + 1; i + 1 < values.size(); i += 2) {
            Map<String, String> ids = Map.of("0", values.get(i + 1));
            lost.add(bundle.text("hold.lost." + values.get(i))
                    .map(text -> Bundle.filled(text, ids))
                    .orElse(values.get(i + 1)));
        }
        return String.join(BETWEEN, lost);
    }

    private Map<String, String> places(List<String> values) {
        Map<String, String> places = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            places.put(String.valueOf(i), values.get(i));
        }
        if (!values.isEmpty()) {
            places.put("meaning", meaning(values.get(0)));
        }
        return places;
    }

    /** What an error of the vendor, or a word of ours in its place, means. */
    private String meaning(String code) {
        String kind = code.startsWith("http-") ? "http" : code;
        return bundle.text("error." + kind).or(() -> bundle.text("error.other")).orElse("");
    }
}
