package dev.keybridge.it.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.keycloak.FreePort;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.ServerOptions;
import dev.keybridge.it.keycloak.ServerProcess;
import dev.keybridge.simulator.VendorSimulator;
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
    private static final int PEOPLE = 300;
    private static final int SEED = 7;

    private final Screen screen = new Screen();

    private Demo() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws InterruptedException {
        new Demo().run();
    }

    private void run() throws InterruptedException {
        screen.say("starting");
        try (VendorSimulator simulator = VendorSimulator.start(FreePort.preferably(SIMULATOR_PORT));
                ServerProcess keycloak = new ServerProcess(
                        ServerOptions.standard("demo").shortLived().withHttpPort(FreePort.preferably(KEYCLOAK_PORT)))) {
            Corp company = DemoCompany.found(simulator.wecom(), OrganisationGenerator.of(PEOPLE, SEED));
            keycloak.start();
            Realm empty = Realm.create(keycloak, "demo", Map.of("displayName", "Keybridge demo 演示"));
            DemoRealm realm = DemoRealm.in(empty, simulator.wecom(), company);
            long untilLogin = sinceCommand();
            screen.say("importing", company.organisation().size());
            JsonNode outcome = new FirstImport(realm.realm(), realm.contacts(), screen).run();
            screen.outcome(outcome);
            show(simulator, keycloak, realm.realm(), untilLogin);
            Thread.currentThread().join();
        }
    }

    private void show(VendorSimulator simulator, ServerProcess keycloak, Realm realm, long untilLogin) {
        screen.say("ready", untilLogin, sinceCommand());
        screen.address("login", realm.url() + "/account");
        screen.address("console", keycloak.url() + "/admin/master/console/#/" + realm.name());
        screen.account("admin", keycloak.adminPassword());
        screen.address("simulator", simulator.baseUri() + "/");
        screen.say("log", keycloak.logFile());
        screen.say("try", simulator.baseUri());
        screen.say("stop");
    }

    // The build runs in the same JVM, so its start is the moment of the command.
    private static long sinceCommand() {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        return Duration.ofMillis(System.currentTimeMillis() - started).toSeconds();
    }
}
