package dev.keybridge.it.signin;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;

import java.util.HashMap;
import java.util.Map;

/** A vendor's page with the QR code, and the phone in front of it. */
public final class QrPage {
    private final Browser browser;
    private final Page page;

    /** @param path how the page's path ends */
    public QrPage(Browser browser, Page page, String path) {
        if (!page.url().getPath().endsWith(path)) {
            throw new AssertionError(
                    "this is not the page " + path + ": " + page.url().getPath() + " " + page.text());
        }
        this.browser = browser;
        this.page = page;
    }

    /** A member scans. */
    public Phone scannedBy(String userid) {
        return scanned("userid", userid);
    }

    /** Somebody else scans, such as {@code stranger}. */
    public Phone scannedByOther(String who) {
        return scanned("visitor", who);
    }

    private Phone scanned(String field, String value) {
        return new Phone(browser, browser.submit(page, "#pick", Map.of(field, value)));
    }

    /** The phone shows who wants to sign in where. */
    public record Phone(Browser browser, Page asks) {
        public Page confirmed() {
            return confirmed(Map.of());
        }

        /** @param choices what else the phone asks */
        public Page confirmed(Map<String, String> choices) {
            Map<String, String> fields = new HashMap<>(choices);
            fields.put("decision", "confirm");
            return browser.submit(asks, "#decide", fields);
        }

        public Page refused() {
            return browser.submit(asks, "#decide", Map.of("decision", "refuse"));
        }
    }
}
