package dev.keybridge.it.signin;

import dev.keybridge.it.browser.Accessibility;
import dev.keybridge.it.browser.Chromium;

import java.util.List;

/** Keycloak's login page with its tabs, in a real browser. */
final class LoginScreen {
    /** Counts everything that moves after it was painted. */
    private static final String WATCH = "window.moved = 0; new PerformanceObserver(list => "
            + "list.getEntries().forEach(entry => { window.moved += entry.value; }))"
            + ".observe({ type: 'layout-shift', buffered: true });";

    private final Chromium browser;
    private final String alias;

    LoginScreen(Chromium browser, String alias) {
        this.browser = browser;
        this.alias = alias;
        browser.runsFirst(WATCH);
    }

    LoginScreen open(SignInCompany<?> company) {
        browser.open(company.portal().loginAddress().toString());
        browser.read("h1");
        return this;
    }

    String tab() {
        return "#keybridge-tab-" + alias;
    }

    void choosesQr() {
        browser.click(tab());
    }

    void choosesForm() {
        browser.click("#keybridge-tab-form");
    }

    void password(String username, String password) {
        browser.type("#username", username);
        browser.type("#password", password);
        browser.click("#kc-login");
    }

    /** Looks at our page in the tab. */
    Chromium panel() {
        return browser.outside().within("#keybridge-panel-" + alias + " iframe");
    }

    /** Looks at the vendor's page in ours. */
    Chromium vendor() {
        return panel().within("#vendor");
    }

    /** Somebody scans; the phone asks. */
    void scannedBy(String userid) {
        vendor().click("button[name=userid][value=" + userid + "]");
        browser.read("#confirm");
    }

    void confirmed() {
        browser.click("#confirm");
        browser.outside();
    }

    void refused() {
        browser.click("#refuse");
    }

    /** Asks for another QR code, and waits until the former one is gone. */
    void refreshes() {
        vendor().run("window.former = true");
        panel().click("#refresh");
        vendor().until("!window.former");
        panel();
    }

    /** What our page in the tab says when it says something like this. */
    String notice(String awaited) {
        panel();
        return browser.textWith(awaited);
    }

    /** What stands in somebody's way in our page in the tab, which shows the login page's background. */
    List<?> obstaclesInPanel() {
        panel().run("let behind = window.frameElement; const colour = one => getComputedStyle(one).backgroundColor;"
                + "while (behind.parentElement && colour(behind) === 'rgba(0, 0, 0, 0)') { behind = behind.parentElement; }"
                + "document.body.style.backgroundColor = colour(behind);");
        return Accessibility.obstacles(browser);
    }

    /** How much has moved since the page was painted: 0 is nothing. */
    double moved() {
        browser.outside().until("document.readyState === 'complete'");
        return ((Number) browser.run("return window.moved")).doubleValue();
    }
}
