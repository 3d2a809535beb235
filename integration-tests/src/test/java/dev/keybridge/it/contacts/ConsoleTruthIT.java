package dev.keybridge.it.contacts;

import dev.keybridge.it.browser.ContactsConsole;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.fault.Hold;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("What the Contacts console tells is so")
@ExtendWith(SharedKeycloak.class)
final class ConsoleTruthIT {
    /** Every answer about the progress takes longer than the page waits between two looks. */
    private static final String SLOW_PROGRESS =
            "window.most = window.now = window.asked = 0; const real = window.fetch;"
                    + " window.fetch = async (address, request) => {"
                    + "   if (!String(address).endsWith('/progress')) return real(address, request);"
                    + "   window.asked++; window.most = Math.max(window.most, ++window.now);"
                    + "   const answer = await real(address, request);"
                    + "   await new Promise(done => setTimeout(done, 1700)); window.now--; return answer; };";

    /** The page takes its token for spent, and the next ones are refused; random numbers are drawn for each sign-in. */
    private static final String TOKENS = "window.real = window.fetch; let drawn = 0;"
            + " const draw = crypto.getRandomValues.bind(crypto); crypto.getRandomValues = array => {"
            + "   sessionStorage.setItem('drawn', ++drawn); return draw(array); };"
            + " window.refuse = (status, body) => { window.fetch = (address, request) =>"
            + "   String(address).endsWith('/token') ? Promise.resolve(new Response(JSON.stringify(body), { status }))"
            + "   : Promise.resolve(new Response('{}', { status: 401 })); };";

    /** What the page does every few seconds can be done at once, and time can be put forward. */
    private static final String TICKS = "window.ticks = []; window.elapsed = 0; const every = window.setInterval;"
            + " window.setInterval = (tick, millis) => { if (millis >= 5000) ticks.push(tick); return every(tick, millis); };"
            + " const now = Date.now; Date.now = () => now() + window.elapsed;";

    private static final String COUNT = "window.asked = 0; const real = window.fetch;"
            + " window.fetch = (...all) => { window.asked++; return real(...all); };";

    private static final String ASKED_AFTER_A_TICK = "window.ticks.forEach(tick => tick());"
            + " return new Promise(done => setTimeout(() => done(window.asked), 300));";

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    /** A run of the company goes on until it is let go. */
    private static void held(Company company, Hold hold) {
        VENDOR.wecom()
                .fault(Fault.held(hold)
                        .on("/cgi-bin/user/list")
                        .in(company.corp().corpId()));
    }

    private static ContactsConsole manager(Realm realm, String language) {
        return ContactsConsole.signedIn(realm, language, "manage-users", "view-users");
    }

    @Test
    @DisplayName("who approves sees before that how many departments would go, and why they are held")
    void departmentsHeld(Realm realm) {
        Company company = Company.in(realm, VENDOR).with("maxDepartmentRemovals", "1");
        company.people().join("anna", p -> p.name("Anna A").in(1));
        for (long id : List.of(2L, 3L, 4L)) {
            company.people().addDepartment(id, "Team " + id, 1);
        }
        company.sync();
        for (long id : List.of(2L, 3L, 4L)) {
            company.people().deleteDepartment(id);
        }
        company.sync();

        try (ContactsConsole console = manager(realm, "zh-CN")) {
            for (String tab : List.of("/history/" + company.lastRun().path("id").asText(), "/preview")) {
                console.go("/" + company.component() + tab);
                if (tab.equals("/preview")) {
                    console.browser().click("button.pf-m-primary");
                }
                assertThat(console.browser().textWith("已暂停：部门：3"))
                        .contains("部门 3 / 4，允许 1")
                        .doesNotContain("已暂停：人员");
                console.pressOn("批准");
                assertThat(console.browser().read("dialog")).contains("允许执行：部门：3？", "部门 3 / 4，允许 1");
                console.pressOn("取消");
            }
            console.assertSound();
        }
    }

    @Test
    @DisplayName("a run about one person hides neither the company's conflicts nor its preview")
    void onePersonBesides(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().join("anna", p -> p.name("Anna A").in(1));
        company.people().join("bert", p -> p.name("Bert B").in(1));
        realm.user("bert", "secret");
        company.preview();
        company.sync();
        String preview = company.preview().path("id").asText();
        realm.post("/contacts/" + company.component() + "/people/anna/sync", null);

        try (ContactsConsole console = manager(realm, "en")) {
            console.go("/" + company.component() + "/conflicts");
            console.browser().textWith("Another account has the user name");
            console.go("/" + company.component() + "/preview");
            assertThat(console.browser().textWith("Preview made")).doesNotContain("out of date");
            assertThat(realm.get("/contacts/" + company.component() + "/runs?mode=PLAN&max=1")
                            .path(0)
                            .path("id")
                            .asText())
                    .isEqualTo(preview);
            company.sync();
            console.go("");
            console.browser().textWith("wecom-contacts");
            console.go("/" + company.component() + "/preview");
            console.browser().textWith("out of date");
            console.assertSound();
        }
    }

    @Test
    @DisplayName(
            "a run that somebody else begins is seen without a reload, and slow answers neither pile up nor get lost")
    void begunElsewhere(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().join("anna", p -> p.name("Anna A").in(1));

        try (ContactsConsole console = manager(realm, "en")) {
            console.go("/" + company.component());
            console.browser().textWith("There has been no run yet");
            console.browser().run(SLOW_PROGRESS);
            try (Hold hold = new Hold()) {
                held(company, hold);
                realm.post("/contacts/" + company.component() + "/sync", null);
                console.browser().textWith("Running: all users");
                console.browser().until("window.asked > 2");
            }
            console.browser().until("document.querySelector('#last-run')?.innerText.includes('Done')");
            assertThat(console.browser().run("return window.most")).isEqualTo(1L);
            console.assertSound();
        }
    }

    @Test
    @DisplayName(
            "a token endpoint that fails is told and tried again; only the end of the session leads to a new sign-in")
    void session(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.sync();

        try (ContactsConsole console = manager(realm, "en")) {
            console.browser().textWith("wecom-contacts");
            console.browser().run(TOKENS + " window.refuse(503, {});");
            console.go("/" + company.component() + "/history");
            console.browser().textWith("The request failed (HTTP 503)");
            console.browser().run("window.fetch = window.real");
            console.browser().until("!document.body.innerText.includes('HTTP 503')");
            assertThat(console.browser().run("return typeof window.refuse"))
                    .as("still the same page")
                    .isEqualTo("function");

            console.browser().run("window.refuse(400, { error: 'invalid_grant' })");
            console.go("/" + company.component() + "/conflicts");
            console.browser().until("window.refuse === undefined && document.querySelector('#app h1')");
            assertThat(console.browser().address().getFragment()).endsWith("/conflicts");
            assertThat(console.browser().run("return sessionStorage.getItem('drawn')"))
                    .as("several requests, one sign-in")
                    .isEqualTo("3");
            console.assertSound();
        }
    }

    @Test
    @DisplayName("a filter chosen while somebody types stays, and the field shows what the address says")
    void typing(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().join("anna", p -> p.name("Anna A").in(1));
        company.sync();
        String history = "/" + company.component() + "/history/"
                + company.lastRun().path("id").asText();

        try (ContactsConsole console = manager(realm, "en")) {
            console.go(history);
            console.browser().textWith("anna");
            console.browser()
                    .run("const field = document.querySelector('input[type=search]'); field.value = 'an';"
                            + " field.dispatchEvent(new Event('input', { bubbles: true }));"
                            + " const list = document.querySelectorAll('.kb-filters select')[1]; list.value = 'PERSON';"
                            + " list.dispatchEvent(new Event('change', { bubbles: true }));");
            console.browser().until("location.hash.includes('search=an')");
            assertThat(console.browser().address().getFragment()).contains("subject=PERSON");
            console.go(history + "?search=zh");
            console.browser().until("document.querySelector('input[type=search]').value === 'zh'");
            console.browser().textWith("No record like this");
            console.assertSound();
        }
    }

    @Test
    @DisplayName("a record leads to the question why; while another run goes on, that is what is said")
    void whyFromRecord(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().join("anna", p -> p.name("Anna A").in(1));
        company.sync();
        String run = company.lastRun().path("id").asText();

        try (ContactsConsole console = manager(realm, "zh-CN")) {
            console.go("/" + company.component() + "/history/" + run);
            console.browser().click("a[aria-label='为什么？anna']");
            assertThat(console.browser().filledValue("main input")).isEqualTo("anna");
            try (Hold hold = new Hold()) {
                held(company, hold);
                realm.post("/contacts/" + company.component() + "/sync", null);
                await().until(hold::hasMet);
                console.browser().click("main button[type=submit]");
                console.browser().textWith("另一个运行正在进行");
            }
            company.awaitEnd();
            console.browser().click("main button[type=submit]");
            console.browser().textWith("对 anna 将执行的操作");
            console.assertSound();
        }
    }

    @Test
    @DisplayName("nobody's session is kept alive by a page that nobody looks at")
    void away(Realm realm) {
        Company.in(realm, VENDOR).component();

        try (ContactsConsole console = manager(realm, "en")) {
            console.browser().runsFirst(TICKS);
            console.browser().run("location.reload()");
            console.browser().until("window.ticks && document.body.innerText.includes('wecom-contacts')");
            console.browser().run("window.elapsed = 11 * 60000");
            console.browser().textWith("not renewed while nobody is here");
            console.browser().run(COUNT);
            assertThat(console.browser().run(ASKED_AFTER_A_TICK)).isEqualTo(0L);
            console.browser().run("dispatchEvent(new PointerEvent('pointermove'))");
            console.browser().until("!document.body.innerText.includes('not renewed')");
            // While an answer is on its way, a tick asks for no other one.
            console.browser().until("window.ticks.forEach(tick => tick()) || window.asked > 0");
            console.assertSound();
        }
    }
}
