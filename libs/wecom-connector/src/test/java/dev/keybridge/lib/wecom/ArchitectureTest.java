package dev.keybridge.lib.wecom;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "dev.keybridge.lib", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule ONE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackage("dev.keybridge.lib.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "okio..")
            .because("the HTTP library must be replaceable in one place");

    @ArchTest
    static final ArchRule VENDOR_FREE_MODEL = noClasses()
            .that()
            .resideInAPackage("dev.keybridge.lib.directory..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.keybridge.lib.http..", "dev.keybridge.lib.wecom..")
            .because("the sync must not know which vendor a person comes from");

    @ArchTest
    static final ArchRule WIRE_BELOW_MAPPING = noClasses()
            .that()
            .resideInAPackage("dev.keybridge.lib.wecom.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.keybridge.lib.wecom.directory..", "dev.keybridge.lib.directory..")
            .because("the API speaks the vendor's words and the mapping alone translates them");

    @ArchTest
    static final ArchRule NO_KEYCLOAK = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.keycloak..")
            .because("libraries are tested without a Keycloak and serve several of its extension points");
}
