package dev.keybridge.contacts.pinyin;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names in the letters a to z: Chinese characters by their reading in Hanyu Pinyin without tones, surnames by their own one,
 * ü as <code>yu</code> after GB/T 28039-2011, as in passports; Latin letters without their marks.
 */
public final class Pinyin {
    /** Letters that are none of the Latin alphabet with a mark. */
    private static final Map<Integer, String> LETTERS = Map.of(
            (int) 'ß', "ss",
            (int) 'æ', "ae",
            (int) 'œ', "oe",
            (int) 'ø', "o",
            (int) 'đ', "d",
            (int) 'ð', "d",
            (int) 'ł', "l",
            (int) 'þ', "th",
            (int) 'ı', "i");

    private Pinyin() {}

    /** The tables are read when the first name is. */
    private static final class Tables {
        private static final Readings READINGS = new Readings();
    }

    /** A surname by itself, one part for each syllable or word; empty when something in it cannot be read. */
    public static Optional<List<String>> ofSurname(String surname) {
        List<String> own = Tables.READINGS.ofSurname(surname.strip());
        return own == null ? of(surname) : Optional.of(own);
    }

    /** Any other name or part of one, one part for each syllable or word; empty when something in it cannot be read. */
    public static Optional<List<String>> of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        List<String> parts = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int character : plain.codePoints().toArray()) {
            if (character < 128 && Character.isLetterOrDigit(character)) {
                word.appendCodePoint(character);
            } else if (LETTERS.containsKey(character)) {
                word.append(LETTERS.get(character));
            } else if (Character.isLetter(character)) {
                String syllable = Tables.READINGS.of(character);
                if (syllable == null) {
                    return Optional.empty();
                }
                end(word, parts);
                parts.add(syllable);
            } else if (Character.getType(character) != Character.NON_SPACING_MARK) {
                end(word, parts);
            }
        }
        end(word, parts);
        return parts.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(parts));
    }

    private static void end(StringBuilder word, List<String> parts) {
        if (word.length() > 0) {
            parts.add(word.toString());
            word.setLength(0);
        }
    }
}
