package dev.keybridge.dingtalk;

import java.util.regex.Pattern;

/** Tells DingTalk's built-in browser from every other one by its User-Agent, as DingTalk's own scripts do. */
final class DingTalkBrowser {
    private static final Pattern DINGTALK = Pattern.compile("DingTalk", Pattern.CASE_INSENSITIVE);

    private DingTalkBrowser() {}

    /** @param userAgent null when the header is missing, which is a desktop browser */
    static boolean isIt(String userAgent) {
        return userAgent != null && DINGTALK.matcher(userAgent).find();
    }
}
