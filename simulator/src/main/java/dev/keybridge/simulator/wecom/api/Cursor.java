package dev.keybridge.simulator.wecom.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page of user/list_id begins. It names a member, not a position, so that people who join or leave
 * between two pages neither repeat nor hide others.
 *
 * @param sequence the number of a member
 * @param membership how many of this member's departments have been told already
 * @param issued when it was handed out, in seconds since 1970; 0 for the beginning
 */
record Cursor(long sequence, int membership, long issued) {
    private static final Pattern FORM = Pattern.compile("list_id:([0-9]{1,18}):([0-9]{1,9}):([0-9]{1,12})");

    /**
     * Reads what the caller sent.
     *
     * @param text empty for the beginning
     * @throws ApiError 50100 if it is none of ours
     */
    static Cursor read(String text) {
        if (text.isEmpty()) {
            return new Cursor(0, 0, 0);
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            Matcher form = FORM.matcher(plain);
            if (form.matches()) {
                return new Cursor(
                        Long.parseLong(form.group(1)), Integer.parseInt(form.group(2)), Long.parseLong(form.group(3)));
            }
        } catch (IllegalArgumentException notBase64) {
            throw new ApiError(50100);
        }
        throw new ApiError(50100);
    }

    @Override
    public String toString() {
        String plain = "list_id:" + sequence + ":" + membership + ":" + issued;
        return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
