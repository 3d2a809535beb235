package dev.keybridge.lib.directory;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of looking at one point of a set-up.
 *
 * @param code the point, such as <code>token</code>; stable
 * @param outcome what came of it, in one word of ours: <code>ok</code>, <code>not-checked</code>, or what is wrong; stable
 *     within its point
 * @param facts what belongs to it, by name: texts, numbers, truth values and lists of texts; neither secrets nor personal data
 */
public record Finding(String code, String outcome, Severity severity, SortedMap<String, Object> facts) {
    /** The outcome of a point that could not be looked at; the fact <code>because</code> is the point that stands in the way. */
    public static final String NOT_CHECKED = "not-checked";

    public enum Severity {
        OK,
        /** Nothing is wrong; worth knowing. */
        INFO,
        /** It works, and not as one would wish. */
        WARNING,
        /** It does not work. */
        ERROR
    }

    public Finding {
        Objects.requireNonNull(code);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(severity);
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    public static Finding ok(String code) {
        return new Finding(code, "ok", Severity.OK, Collections.emptySortedMap());
    }

    public static Finding info(String code, String outcome) {
        return new Finding(code, outcome, Severity.INFO, Collections.emptySortedMap());
    }

    public static Finding warning(String code, String outcome) {
        return new Finding(code, outcome, Severity.WARNING, Collections.emptySortedMap());
    }

    public static Finding error(String code, String outcome) {
        return new Finding(code, outcome, Severity.ERROR, Collections.emptySortedMap());
    }

    /** @param because the code of what stands in the way */
    public static Finding notChecked(String code, String because) {
        return info(code, NOT_CHECKED).with("because", because);
    }

    public Finding with(String name, Object fact) {
        SortedMap<String, Object> more = new TreeMap<>(facts);
        more.put(name, fact);
        return new Finding(code, outcome, severity, more);
    }

    /** The same about another point. */
    public Finding about(String otherCode) {
        return new Finding(otherCode, outcome, severity, facts);
    }
}
