package dev.keybridge.it.browser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.keycloak.Realm;
import org.openqa.selenium.Keys;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import static org.assertj.core.api.Assertions.assertThat;

/** The Contacts console in a real browser, as an administrator of a realm or of the whole server has it before them. */
public final class ContactsConsole implements AutoCloseable {
    private static final String PASSWORD = "secret";
    private static final int MOST_STEPS = 250;
    private static final String WATCH = "window.refused = []; document.addEventListener('securitypolicyviolation',"
            + " e => window.refused.push(e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sourceFile));"
            + " window.broken = []; window.addEventListener('error', e => window.broken.push(String(e.message)));"
            + " window.addEventListener('unhandledrejection', e => window.broken.push(String(e.reason)));";

    /** The page hears of another place later, draws it, and does the rest after its next picture. */
    private static final String MOVE = "const before = location.hash; location.hash = arguments[0];"
            + " if (location.hash !== before) { window.moving = true; addEventListener('hashchange', () =>"
            + " requestAnimationFrame(() => setTimeout(() => { window.moving = false; })), { once: true }); }";

    private final Chromium browser;
    private final Realm signInRealm;
    private final String managedRealm;

    private ContactsConsole(Chromium browser, Realm signInRealm, String managedRealm) {
        this.browser = browser;
        this.signInRealm = signInRealm;
        this.managedRealm = managedRealm;
        browser.runsFirst(WATCH);
    }

    /** Signs in somebody with these rights of the realm itself. */
    public static ContactsConsole signedIn(Realm realm, String language, String... rights) {
        return signedIn(realm, realm.name(), "realm-management", language, rights);
    }

    /** Signs in somebody of the realm master with these rights in another realm. */
    public static ContactsConsole signedInAtMaster(Realm realm, String language, String... rights) {
        return signedIn(
                Realm.existing(realm.server(), "master"), realm.name(), realm.name() + "-realm", language, rights);
    }

    private static ContactsConsole signedIn(
            Realm at, String managed, String client, String language, String... rights) {
        String name = "admin-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        String user = at.user(name, PASSWORD);
        String clientId =
                at.get("/clients?clientId=" + client).get(0).path("id").asText();
        for (String right : rights) {
            JsonNode role = at.get("/clients/" + clientId + "/roles/" + right);
            at.post("/users/" + user + "/role-mappings/clients/" + clientId, List.of(role));
        }
        ContactsConsole console = new ContactsConsole(Chromium.reading(language), at, managed);
        console.browser.open(console.address() + "#/" + managed);
        console.browser.type("#username", name);
        console.browser.type("#password", PASSWORD);
        console.browser.click("#kc-login");
        console.browser.until("document.querySelector('#app main')");
        return console;
    }

    public Chromium browser() {
        return browser;
    }

    /**
     * Opens a place such as <code>/{componentId}/history</code>; empty is the overview. What is found on the page afterwards is of
     * that place, and the focus will not move any more by itself.
     */
    public void go(String place) {
        browser.run(MOVE, "#/" + managedRealm + place);
        browser.until("!window.moving");
    }

    /** Where the page is, without a place in it. */
    public String address() {
        return signInRealm.server().url() + "/admin/" + signInRealm.name() + "/console/contacts/";
    }

    /** Goes to a button or link with this text by the tab key alone, and presses Enter on it. */
    public void pressOn(String text) {
        browser.textWith(text);
        for (int step = 0; step < MOST_STEPS; step++) {
            browser.press(Keys.TAB);
            if (text.equals(browser.run("return document.activeElement.innerText"))) {
                browser.press(Keys.ENTER);
                return;
            }
        }
        throw new AssertionError("the tab key does not lead to: " + text);
    }

    /** Nothing was refused by the page's own policy, and no script failed. */
    public void assertSound() {
        assertThat((List<?>) browser.run("return window.refused")).isEmpty();
        assertThat((List<?>) browser.run("return window.broken")).isEmpty();
    }

    /** No message key is shown instead of its text. */
    public void assertNoBareKey(Map<String, String> messages) {
        String text = String.valueOf(browser.run("return document.body.innerText"));
        assertThat(text.lines().map(String::strip))
                .noneMatch(line -> line.startsWith("contacts."))
                .noneMatch(line -> line.contains(".") && messages.containsKey("contacts.console." + line));
    }

    @Override
    public void close() {
        browser.close();
    }
}
