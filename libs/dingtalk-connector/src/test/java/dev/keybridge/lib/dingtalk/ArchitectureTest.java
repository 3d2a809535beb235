package dev.keybridge.lib.dingtalk;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "dev.keybridge.lib", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule WIRE_BELOW_MAPPING = noClasses()
            .that()
            .resideInAPackage("dev.keybridge.lib.dingtalk.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.keybridge.lib.dingtalk.directory..",
                    "dev.keybridge.lib.directory..",
                    "dev.keybridge.lib.crawl..")
            .because("the API speaks the vendor's words and the mapping alone translates them");

    @ArchTest
    static final ArchRule SHARED_IS_SHARED = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.keybridge.lib.http..", "dev.keybridge.lib.crawl..", "dev.keybridge.lib.directory..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.keybridge.lib.dingtalk..")
            .because("what the vendors share knows none of them");
}
