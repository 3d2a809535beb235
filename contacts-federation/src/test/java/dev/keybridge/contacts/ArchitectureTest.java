package dev.keybridge.contacts;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "dev.keybridge.contacts", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule deciding_is_pure = noClasses()
            .that()
            .resideInAnyPackage("..contacts.mapping..", "..contacts.plan..", "..contacts.guard..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.keycloak..", "jakarta..", "java.io..", "java.net..", "java.time..", "okhttp3..")
            .because("what a run would do must be computable without Keycloak, I/O and clock: a preview stops there");

    @ArchTest
    static final ArchRule mapping_knows_nobody = noClasses()
            .that()
            .resideInAPackage("..contacts.mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..contacts.config..",
                    "..contacts.mapper..",
                    "..contacts.plan..",
                    "..contacts.guard..",
                    "..contacts.apply..",
                    "..contacts.store..",
                    "..contacts.run..",
                    "..contacts.provider..",
                    "..contacts.rest..")
            .because("the mapping is the beginning of one direction: vendor, snapshot, plan, guard, apply, journal");
}
