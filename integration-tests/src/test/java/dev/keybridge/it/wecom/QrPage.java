package dev.keybridge.it.wecom;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;

import java.util.Map;

/** WeCom's page with the QR code, and the phone in front of it. */
final class QrPage {
    private final Browser browser;
    private final Page page;

    QrPage(Browser browser, Page page) {
        if (!page.url().getPath().endsWith("/wwlogin/sso/login")) {
            throw new AssertionError(
                    "this is not WeCom's QR page: " + page.url().getPath() + " " + page.text());
        }
        this.browser = browser;
        this.page = page;
    }

    /** A member scans. */
    Phone scannedBy(String userid) {
        return scanned("userid", userid);
    }

    /** Somebody else scans: {@code stranger}, {@code customer} or {@code linked}. */
    Phone scannedByOther(String who) {
        return scanned("visitor", who);
    }

    private Phone scanned(String field, String value) {
        return new Phone(browser, browser.submit(page, "#pick", Map.of(field, value)));
    }

    /** The phone shows who wants to sign in where. */
    record Phone(Browser browser, Page asks) {
        Page confirmed() {
            return browser.submit(asks, "#decide", Map.of("decision", "confirm"));
        }

        Page refused() {
            return browser.submit(asks, "#decide", Map.of("decision", "refuse"));
        }
    }
}
