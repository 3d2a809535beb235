package dev.keybridge.it.reference;

import dev.keybridge.it.keycloak.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Writes the pages with {@code -Dkeybridge.reference=write}. */
@DisplayName("The reference pages")
class ReferencePagesIT {
    private static final Path DIRECTORY = Installation.root().resolve("docs/reference");
    private static final boolean WRITE = "write".equals(System.getProperty("keybridge.reference"));
    private static final List<ShippedJar> JARS = ShippedJar.all();

    @ParameterizedTest
    @EnumSource
    @DisplayName("say what the shipped JARs say")
    void current(ReferenceLanguage language) throws IOException {
        for (Map.Entry<String, String> page :
                new ReferencePages(JARS, language).all().entrySet()) {
            Path file = DIRECTORY.resolve(page.getKey());
            if (WRITE) {
                Files.createDirectories(DIRECTORY);
                Files.writeString(file, page.getValue());
            }
            assertThat(file)
                    .as("write it anew: mvn -pl integration-tests -am verify -Dtest=none -Dit.test=ReferencePagesIT"
                            + " -Dkeybridge.reference=write -Dsurefire.failIfNoSpecifiedTests=false"
                            + " -Dfailsafe.failIfNoSpecifiedTests=false")
                    .hasContent(page.getValue());
        }
    }

    @Test
    @DisplayName("are these and no others")
    void complete() throws IOException {
        Set<String> wanted = Stream.of(ReferenceLanguage.values())
                .flatMap(language -> new ReferencePages(JARS, language).all().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            assertThat(files.map(one -> one.getFileName().toString())).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    @DisplayName("know every provider with a form, every reason of a run and every failure of a sign-in")
    void everything() {
        Map<String, String> pages = new ReferencePages(JARS, ReferenceLanguage.ENGLISH).all();

        assertThat(pages.get("settings.md"))
                .contains("`wecom`", "`dingtalk`", "`wecom-contacts`", "`dingtalk-contacts`", "`contact-tag-mapper`")
                .contains("`usernameTemplate`", "`agentId`", "`jsapiUrl`");
        assertThat(pages.get("run-reasons.md")).contains("`limit-exceeded`", "`username-taken`");
        assertThat(pages.get("sign-in-errors.md"))
                .contains("`wecom_address_not_trusted` | `60020`", "`dingtalk_out_of_scope`")
                .contains("`wecom_no_login_other_browser`", "`dingtalk_no_login_unknown`");
        assertThat(pages.get("messages.md")).contains("`contacts.error.adminGroup`", "`wecom-mistake-corp-id`");
    }
}
