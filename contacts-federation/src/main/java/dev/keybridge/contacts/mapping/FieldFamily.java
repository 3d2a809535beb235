package dev.keybridge.contacts.mapping;

/**
 * All names with one beginning, written <code>beginning.*</code>.
 *
 * @param beginning what the names begin with, without the star
 */
public record FieldFamily(String beginning) {
    public static boolean isPattern(String text) {
        return text.endsWith("*");
    }

    public static FieldFamily of(String pattern) {
        return new FieldFamily(isPattern(pattern) ? pattern.substring(0, pattern.length() - 1) : pattern);
    }

    /** Whether a name, or a family of names, holds this one. */
    public static boolean covers(String pattern, String name) {
        return isPattern(pattern) ? name.startsWith(of(pattern).beginning()) : pattern.equals(name);
    }

    String rest(String name) {
        return name.substring(beginning.length());
    }

    @Override
    public String toString() {
        return beginning + "*";
    }
}
