package dev.keybridge.contacts.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keybridge.contacts.plan.Detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Between what there is to say and a column of text: a list of the code and its values. Former versions kept one English line
 * there, which is read as it is.
 */
final class KeptDetails {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> ONE = new TypeReference<>() {};
    private static final TypeReference<List<List<String>>> SEVERAL = new TypeReference<>() {};
    private static final int ROOM = 512;

    private KeptDetails() {}

    /** @param length of the column; values are cut rather than lost */
    static String write(Detail detail, int length) {
        if (detail.code().isEmpty() && !isKept(plain(detail), ONE)) {
            return cut(plain(detail), length);
        }
        String text = Json.write(row(detail, Integer.MAX_VALUE));
        for (int room = ROOM; text.length() > length; room /= 2) {
            text = Json.write(row(detail, room));
        }
        return text;
    }

    /** As {@link #write(Detail, int)}. */
    static String write(List<Detail> details, int length) {
        if (details.isEmpty()) {
            return "";
        }
        String text = Json.write(rows(details, Integer.MAX_VALUE));
        for (int room = ROOM; text.length() > length; room /= 2) {
            text = Json.write(rows(details, room));
        }
        return text;
    }

    /** @param text may be null */
    static Detail read(String text) {
        return text == null
                ? Detail.NONE
                : kept(text, ONE).map(KeptDetails::detail).orElseGet(() -> Detail.plain(text));
    }

    /** @param text may be null */
    static List<Detail> readAll(String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : kept(text, SEVERAL)
                        .map(rows -> rows.stream().map(KeptDetails::detail).toList())
                        .orElseGet(() -> List.of(Detail.plain(text)));
    }

    private static String plain(Detail detail) {
        return String.join(" ", detail.values());
    }

    private static List<List<String>> rows(List<Detail> details, int room) {
        return details.stream().map(detail -> row(detail, room)).toList();
    }

    private static List<String> row(Detail detail, int room) {
        List<String> row = new ArrayList<>();
        row.add(detail.code());
        detail.values().forEach(value -> row.add(cut(value, room)));
        return row;
    }

    private static Detail detail(List<String> row) {
        return row.isEmpty() ? Detail.NONE : new Detail(row.get(0), row.subList(1, row.size()));
    }

    private static boolean isKept(String text, TypeReference<?> type) {
        return kept(text, type).isPresent();
    }

    /** Empty for a line of a former version. */
    private static <T> Optional<T> kept(String text, TypeReference<T> type) {
        if (!text.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(text, type));
        } catch (JsonProcessingException aLine) {
            return Optional.empty();
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
