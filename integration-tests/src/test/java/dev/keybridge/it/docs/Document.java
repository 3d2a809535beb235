package dev.keybridge.it.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Markdown page of the repository: what it links to, and what of it can be linked to. */
final class Document {
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:href|src)=\"([^\"]+)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*)$");
    private static final Pattern LINKED_WORDS = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    private final Path file;
    private final String text;

    Document(Path file) {
        this.file = file;
        try {
            text = CODE_BLOCK.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Links to other files of the repository and to headings, as they are written. */
    List<String> links() {
        return LINK.matcher(CODE.matcher(text).replaceAll("``"))
                .results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .filter(link -> !ELSEWHERE.matcher(link).matches())
                .toList();
    }

    /** Those that lead nowhere. */
    Stream<String> broken() {
        return links().stream().filter(link -> !leadsSomewhere(link));
    }

    private boolean leadsSomewhere(String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || new Document(target).anchors().contains(parts[1]);
    }

    /** The headings as browsers and GitHub name them in addresses; the second of the same words has a number. */
    Set<String> anchors() {
        Map<String, Integer> seen = new HashMap<>();
        return HEADING.matcher(text)
                .results()
                .map(heading -> anchor(heading.group(1)))
                .map(anchor -> {
                    int before = seen.merge(anchor, 1, Integer::sum) - 1;
                    return before == 0 ? anchor : anchor + "-" + before;
                })
                .collect(Collectors.toSet());
    }

    private static String anchor(String heading) {
        return LINKED_WORDS
                .matcher(heading.strip())
                .replaceAll("$1")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(one -> Character.isLetterOrDigit(one) || one == '-' || one == '_' || one == ' ')
                .mapToObj(one -> one == ' ' ? "-" : Character.toString(one))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
