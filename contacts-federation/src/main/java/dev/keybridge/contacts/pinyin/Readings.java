package dev.keybridge.contacts.pinyin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables of readings. They are those of ICU4J (transliterator <code>Han-Latin/Names</code>, data of Unicode CLDR), taken out
 * of it because the library itself is four times as large as everything else in this JAR; a test holds them true.
 */
final class Readings {
    static final String CHARACTERS = "characters.txt";
    static final String SURNAMES = "surnames.txt";

    /** Surnames that people read in another way than the library does, after 现代汉语词典. */
    private static final Map<String, String> CORRECTIONS = Map.ofEntries(
            Map.entry("朴", "piao"),
            Map.entry("缪", "miao"),
            Map.entry("繆", "miao"),
            Map.entry("刀", "dao"),
            Map.entry("都", "du"),
            Map.entry("祭", "zhai"),
            Map.entry("洗", "xian"),
            Map.entry("黑", "he"),
            Map.entry("單", "shan"),
            Map.entry("區", "ou"),
            Map.entry("員", "yun"),
            Map.entry("單于", "chan yu"),
            Map.entry("单于", "chan yu"));

    private final Map<Integer, String> characters = new HashMap<>();
    private final Map<String, List<String>> surnames = new HashMap<>();

    /** Reads the tables: a few hundredths of a second. */
    Readings() {
        lines(CHARACTERS).forEach(line -> {
            int cut = line.indexOf(' ');
            line.substring(cut + 1)
                    .codePoints()
                    .forEach(character -> characters.put(character, line.substring(0, cut)));
        });
        lines(SURNAMES)
                .forEach(line -> surname(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
        CORRECTIONS.forEach(this::surname);
    }

    private void surname(String name, String reading) {
        surnames.put(name, Arrays.asList(reading.split(" ")));
    }

    static List<String> lines(String table) {
        try (InputStream bytes = Readings.class.getResourceAsStream(table)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The syllable of a character within a name; null when it has none. */
    String of(int character) {
        return characters.get(character);
    }

    /** The syllables of a surname that is read in another way than its characters; null for any other. */
    List<String> ofSurname(String surname) {
        return surnames.get(surname);
    }
}
