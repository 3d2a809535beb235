package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.journal.ChangeList;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Records as comma-separated values (RFC 4180) that spreadsheets open as they are: with a byte-order mark, without which Excel
 * does not take them for UTF-8, and without anything that a spreadsheet would calculate.
 */
final class RecordsTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    private static final String CALCULATED = "=+-@\t\r\n";
    private static final List<String> HEADINGS =
            List.of("outcome", "subject", "vendorId", "action", "reason", "explanation", "remedy", "detail", "changes");

    private final Writer out;
    private final AdminTexts texts;

    RecordsTable(OutputStream out, AdminTexts texts) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.texts = texts;
        this.out.write(BYTE_ORDER_MARK);
        write(HEADINGS);
    }

    void add(RecordView row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.outcome());
        cells.add(row.subject());
        cells.add(row.vendorId());
        cells.add(row.action());
        cells.add(row.reason());
        cells.add(texts.text("contacts.reason." + row.reason()).orElse(""));
        cells.add(row.remedy());
        cells.add(row.detail());
        cells.add(row.changes() == null ? "" : inWords(row.changes()));
        write(cells);
    }

    /** Everything is on its way; the stream is closed by whoever opened it. */
    void end() throws IOException {
        out.flush();
    }

    private void write(List<String> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) {
                if (i > 0) {
                    out.write(',');
                }
                out.write(cell(cells.get(i)));
            }
            out.write(LINE_END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String cell(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String harmless = CALCULATED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private String inWords(ChangeList changes) {
        List<String> words = new ArrayList<>();
        changes.fields()
                .forEach(field -> words.add(
                        field.after() == null
                                ? field.name()
                                : field.name() + ": " + values(field.before()) + " -> " + values(field.after())));
        changes.joins().forEach(group -> words.add(change("joins", group)));
        changes.leaves().forEach(group -> words.add(change("leaves", group)));
        changes.grants().forEach(role -> words.add(change("grants", role)));
        changes.revokes().forEach(role -> words.add(change("revokes", role)));
        if (changes.enabled() != null) {
            words.add(change(changes.enabled() ? "enabled" : "disabled"));
        }
        if (changes.linked() != null) {
            words.add(change("linked"));
        }
        if (changes.name() != null) {
            words.add(change("name", changes.name()));
        }
        if (changes.parent() != null) {
            words.add(change("parent", changes.parent()));
        }
        return String.join("; ", words);
    }

    /** As the console has it. */
    private String change(String kind, String... place) {
        return texts.text("contacts.console.change." + kind, place);
    }

    private static String values(List<String> values) {
        return values == null ? "" : String.join(" | ", values);
    }
}
