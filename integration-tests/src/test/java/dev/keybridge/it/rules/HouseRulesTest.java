package dev.keybridge.it.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rules of docs/architecture.md that a compiler does not hold. */
@DisplayName("The house rules")
class HouseRulesTest {
    private static final String[] PURE = {
        "dev.keybridge.contacts.digest..", "dev.keybridge.contacts.plan..", "dev.keybridge.contacts.guard.."
    };
    private static final JavaClasses HOUSE = imported();

    @Test
    @DisplayName("planning and guarding know people and departments, and nothing of the world")
    void pure() {
        classes()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.keybridge.contacts.digest..",
                        "dev.keybridge.contacts.plan..",
                        "dev.keybridge.contacts.guard..",
                        "dev.keybridge.lib.directory..",
                        "java.lang..",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "java.time..",
                        "java.security",
                        "java.nio",
                        "java.nio.charset")
                .because("a preview is: stop after the plan; so the plan does no I/O and knows no Keycloak")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .because("the same snapshot and state must give the same plan, today and tomorrow")
                .check(HOUSE);
    }

    @Test
    @DisplayName("a run goes in one direction: nothing that it uses knows the run or the console")
    void oneDirection() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.keybridge.contacts.mapping..",
                        "dev.keybridge.contacts.plan..",
                        "dev.keybridge.contacts.guard..",
                        "dev.keybridge.contacts.apply..",
                        "dev.keybridge.contacts.journal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.keybridge.contacts.run..",
                        "dev.keybridge.contacts.provider..",
                        "dev.keybridge.contacts.rest..")
                .because("schedule, button, REST and vendor event all enter through the same run")
                .check(HOUSE);
    }

    @Test
    @DisplayName("people and departments are the same for every vendor")
    void neutral() {
        classes()
                .that()
                .resideInAPackage("dev.keybridge.lib.directory..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.keybridge.lib.directory..", "java..")
                .because("the neutral model outlives vendors, HTTP libraries and Keycloak versions")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.keybridge.contacts.plan..",
                        "dev.keybridge.contacts.guard..",
                        "dev.keybridge.contacts.apply..",
                        "dev.keybridge.contacts.store..",
                        "dev.keybridge.contacts.journal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.keybridge.lib.wecom..", "dev.keybridge.lib.dingtalk..")
                .because("vendor facts stay in the vendor's library")
                .check(HOUSE);
    }

    @Test
    @DisplayName("what the vendor sends is known to the vendor's library, and its API area knows no mapping")
    void wire() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.keybridge.lib.wecom.api..", "dev.keybridge.lib.dingtalk.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.keybridge.lib.wecom.directory..",
                        "dev.keybridge.lib.dingtalk.directory..",
                        "dev.keybridge.lib.crawl..",
                        "dev.keybridge.lib.directory..")
                .because("the mapping reads wire records, never the other way round")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("dev.keybridge.contacts..")
                .and()
                .resideOutsideOfPackage("dev.keybridge.contacts.provider..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.keybridge.lib.wecom.api..", "dev.keybridge.lib.dingtalk.api..")
                .because("login and sync read the same person through the same mapping")
                .check(HOUSE);
    }

    @Test
    @DisplayName("vendors know nothing of each other, and what they share knows none of them")
    void vendorsApart() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.keybridge.lib.crawl..", "dev.keybridge.lib.http..", "dev.keybridge.lib.signin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.keybridge.lib.wecom..",
                        "dev.keybridge.lib.dingtalk..",
                        "dev.keybridge.wecom..",
                        "dev.keybridge.dingtalk..")
                .because("what is shared must hold for a third vendor as well")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("dev.keybridge.lib.wecom..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.keybridge.lib.dingtalk..")
                .because("one vendor changes without the other")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("dev.keybridge.lib.dingtalk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.keybridge.lib.wecom..")
                .because("one vendor changes without the other")
                .check(HOUSE);
    }

    @Test
    @DisplayName("there is one door to the HTTP library")
    void oneDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.keybridge.lib.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..")
                .because("the HTTP library must be replaceable in one place")
                .check(HOUSE);
    }

    @Test
    @DisplayName("libraries and pure packages work without Keycloak")
    void keycloakStaysInAdapters() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.keybridge.lib..",
                        "dev.keybridge.simulator..",
                        "dev.keybridge.contacts.mapping..",
                        "dev.keybridge.contacts.plan..",
                        "dev.keybridge.contacts.guard..",
                        "dev.keybridge.contacts.journal..")
                .and()
                .resideOutsideOfPackage("dev.keybridge.lib.signin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.keycloak..", "jakarta..")
                .because("only thin adapters change when Keycloak changes")
                .check(HOUSE);
    }

    @Test
    @DisplayName("the simulator shares no class with the clients")
    void simulatorIsIndependent() {
        noClasses()
                .that()
                .resideInAPackage("dev.keybridge.simulator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.keybridge.lib..",
                        "dev.keybridge.wecom..",
                        "dev.keybridge.dingtalk..",
                        "dev.keybridge.contacts..")
                .because("shared code would share its mistakes")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.keybridge.simulator..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.keybridge.simulator..")
                .because("nothing that is installed into Keycloak may know the simulator")
                .check(HOUSE);
    }

    private static JavaClasses imported() {
        Path root = Path.of(System.getProperty("keybridge.root"));
        return new ClassFileImporter()
                .importPaths(Stream.of(
                                "libs/directory-model",
                                "libs/vendor-http",
                                "libs/directory-crawl",
                                "libs/wecom-connector",
                                "libs/signin",
                                "libs/dingtalk-connector",
                                "wecom-idp",
                                "dingtalk-idp",
                                "contacts-federation",
                                "simulator")
                        .map(module -> root.resolve(module).resolve("target/classes"))
                        .toList());
    }
}
