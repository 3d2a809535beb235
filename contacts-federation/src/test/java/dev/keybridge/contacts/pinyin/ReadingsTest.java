package dev.keybridge.contacts.pinyin;

import com.ibm.icu.text.Transliterator;
import dev.keybridge.lib.directory.PersonName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the tables against ICU4J. After a change of its version, what is to be copied is in <code>target/pinyin</code>. */
final class ReadingsTest {
    private static final int LAST = 0x323AF;
    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");

    private static String reading(String name) {
        return Normalizer.normalize(NAMES.transliterate(name), Normalizer.Form.NFD)
                .replace("u\u0308", "yu")
                .replaceAll("\\p{M}", "")
                .strip();
    }

    /** How the library reads a character that is not the surname. */
    private static Optional<String> inName(String character) {
        return Optional.of(reading("王" + character))
                .map(text -> text.replaceFirst("^wang ?", ""))
                .filter(text -> text.matches("[a-z]+"));
    }

    private static List<String> characters() {
        return IntStream.rangeClosed(0x3007, LAST)
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .mapToObj(Character::toString)
                // As names are read: compatibility forms have become plain ones by then.
                .filter(text -> Normalizer.normalize(text, Normalizer.Form.NFKD).equals(text))
                .toList();
    }

    private static void assertSame(String table, List<String> expected) throws IOException {
        Path copy = Path.of("target", "pinyin", table);
        Files.createDirectories(copy.getParent());
        Files.write(copy, expected);
        assertThat(Readings.lines(table)).isEqualTo(expected);
    }

    @Test
    @DisplayName("characters within names are read as the library reads them")
    void ofCharacters() throws IOException {
        Map<String, StringBuilder> bySyllable = new TreeMap<>();
        characters()
                .forEach(text -> inName(text)
                        .ifPresent(syllable -> bySyllable
                                .computeIfAbsent(syllable, none -> new StringBuilder())
                                .append(text)));
        List<String> lines = new ArrayList<>();
        bySyllable.forEach((syllable, all) -> lines.add(syllable + " " + all));
        assertSame(Readings.CHARACTERS, lines);
    }

    @Test
    @DisplayName("surnames with a reading of their own are read as the library reads them")
    void ofSurnames() throws IOException {
        List<String> lines = new ArrayList<>();
        characters().forEach(text -> {
            String own = reading(text);
            if (own.matches("[a-z]+") && !inName(text).equals(Optional.of(own))) {
                lines.add(text + " " + own);
            }
        });
        new TreeSet<>(PersonName.compoundSurnames()).forEach(surname -> {
            String own = reading(surname + "一").replaceFirst(" yi$", "");
            String plain = surname.codePoints()
                    .mapToObj(Character::toString)
                    .map(text -> inName(text).orElseThrow())
                    .reduce("", (all, next) -> all.isEmpty() ? next : all + " " + next);
            if (!own.equals(plain)) {
                lines.add(surname + " " + own);
            }
        });
        assertSame(Readings.SURNAMES, lines);
    }
}
