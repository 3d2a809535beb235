package dev.keybridge.wecom;

import java.util.regex.Pattern;

/**
 * Tells WeCom's built-in browser from every other one by its User-Agent: <code>wxwork/</code> and a version, in any case.
 * Such a browser also calls itself <code>MicroMessenger</code>, as plain WeChat does, so that word decides nothing.
 */
final class WeComBrowser {
    private static final Pattern WXWORK = Pattern.compile("wxwork/[0-9.]", Pattern.CASE_INSENSITIVE);

    private WeComBrowser() {}

    /** @param userAgent null when the header is missing, which is a desktop browser */
    static boolean isIt(String userAgent) {
        return userAgent != null && WXWORK.matcher(userAgent).find();
    }
}
