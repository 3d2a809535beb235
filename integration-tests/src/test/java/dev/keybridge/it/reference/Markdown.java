package dev.keybridge.it.reference;

import java.util.List;

/** A page under construction. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        return paragraph("#".repeat(level) + " " + title);
    }

    Markdown paragraph(String words) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(words).append('\n');
        return this;
    }

    Markdown table(List<String> head, List<List<String>> rows) {
        text.append('\n');
        row(head.stream().map(Markdown::cell).toList());
        row(head.stream().map(column -> "---").toList());
        rows.forEach(this::row);
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Words in a cell of a table, as they are. */
    static String cell(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("\n", "<br>");
    }

    /** Something to type, in a cell of a table. */
    static String code(String words) {
        return words.isEmpty() ? "" : "`" + words.replace("|", "\\|") + "`";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
