package dev.keybridge.it.demo;

import dev.keybridge.it.keycloak.BrowserFlow;
import dev.keybridge.it.keycloak.Database;
import dev.keybridge.it.keycloak.FreePort;
import dev.keybridge.it.keycloak.PreparedDatabase;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.ServerOptions;
import dev.keybridge.it.keycloak.ServerProcess;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkDemoCompany;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.OrganisationGenerator;
import dev.keybridge.simulator.wecom.DemoCompany;
import dev.keybridge.simulator.wecom.corp.Corp;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;

/** The demo as a program: runs until Ctrl-C, then removes everything it started. */
public final class Demo {
    private static final int KEYCLOAK_PORT = 8080;
    private static final int SIMULATOR_PORT = 8180;
    private static final OrganisationGenerator WECOM_COMPANY = OrganisationGenerator.of(300, 7);
    private static final OrganisationGenerator DINGTALK_COMPANY = OrganisationGenerator.of(120, 8);

    private final Screen screen = new Screen();

    private Demo() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws InterruptedException {
        new Demo().run();
    }

    private void run() throws InterruptedException {
        screen.say("starting");
        try (VendorSimulator simulator = VendorSimulator.start(FreePort.preferably(SIMULATOR_PORT));
                ServerProcess keycloak = new ServerProcess(ServerOptions.standard("demo")
                        .shortLived()
                        .withDatabase(PreparedDatabase.h2IfMade().orElseGet(Database::h2File))
                        .withHttpPort(FreePort.preferably(KEYCLOAK_PORT)))) {
            Corp wecom = DemoCompany.found(simulator.wecom(), WECOM_COMPANY);
            DingTalkCorp dingtalk = DingTalkDemoCompany.found(simulator.dingtalk(), DINGTALK_COMPANY);
            keycloak.start();
            Realm realm = Realm.create(
                    keycloak, "demo", Map.of("displayName", "Keybridge demo 演示", "loginTheme", "keybridge"));
            BrowserFlow flow = BrowserFlow.copied(realm);
            flow.with("wecom-in-app");
            flow.with("dingtalk-in-app");
            String wecomContacts = DemoRealm.addWeCom(realm, simulator.wecom(), wecom);
            String dingtalkContacts = DemoRealm.addDingTalk(realm, simulator.dingtalk(), dingtalk);
            long untilLogin = sinceCommand();
            firstImport("importing.wecom", realm, wecomContacts, wecom.organisation());
            firstImport("importing.dingtalk", realm, dingtalkContacts, dingtalk.organisation());
            show(simulator, keycloak, realm, untilLogin);
            Thread.currentThread().join();
        }
    }

    private void firstImport(String message, Realm realm, String contacts, Organisation company)
            throws InterruptedException {
        screen.say(message, company.size());
        screen.outcome(new FirstImport(realm, contacts, screen).run());
    }

    private void show(VendorSimulator simulator, ServerProcess keycloak, Realm realm, long untilLogin) {
        screen.say("ready", untilLogin, sinceCommand());
        screen.address("login", realm.url() + "/account");
        screen.address("console", keycloak.url() + "/admin/master/console/#/" + realm.name());
        screen.address("contacts", keycloak.url() + "/admin/master/console/contacts/#/" + realm.name());
        screen.account("admin", keycloak.adminPassword());
        screen.address("simulator", simulator.baseUri() + "/");
        screen.say("log", keycloak.logFile());
        screen.say("try", simulator.baseUri(), simulator.dingtalk().phoneUrl(DingTalkDemoCompany.CORP_ID));
        screen.say("stop");
    }

    // The build runs in the same JVM, so its start is the moment of the command.
    private static long sinceCommand() {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        return Duration.ofMillis(System.currentTimeMillis() - started).toSeconds();
    }
}
