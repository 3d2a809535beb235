package dev.keybridge.lib.wecom.directory;

import java.util.Locale;

/** WeCom compares userids without regard to case (VD-90195), so this is the form in which Keybridge compares them. */
public final class WeComUserId {
    private WeComUserId() {}

    public static String canonical(String userId) {
        return userId.toLowerCase(Locale.ROOT);
    }
}
