package dev.keybridge.contacts.run;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The same input gives the same plan, byte for byte")
final class PlanOrderTest {
    @Test
    @DisplayName("in whatever order the vendor lists people and departments")
    void shuffled() {
        String plan = PlannedText.of(1);
        assertThat(plan)
                .contains(
                        "Optional[CREATE]",
                        "Optional[MOVE]",
                        "Optional[RENAME]",
                        "Optional[ADOPT]",
                        "Optional[UPDATE]",
                        "Optional[BAR]",
                        "Optional[SUSPEND]",
                        "Optional[REMOVE]",
                        "EMAIL_TAKEN",
                        "USERNAME_SHARED",
                        "MATCH_AMBIGUOUS",
                        "ACCOUNT_OF_ANOTHER_PERSON");
        for (long seed = 2; seed < 8; seed++) {
            assertThat(PlannedText.of(seed)).as("order %d", seed).isEqualTo(plan);
        }
    }

    @Test
    @DisplayName("in every Java process, each of which orders its sets and maps in its own way")
    void otherProcesses() throws IOException, InterruptedException {
        String plan = PlannedText.of(1);
        for (int process = 0; process < 2; process++) {
            Process java = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dfile.encoding=UTF-8",
                            "-Dstdout.encoding=UTF-8",
                            "-cp",
                            System.getProperty("java.class.path"),
                            PlannedText.class.getName(),
                            "1")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plan);
            assertThat(java.waitFor()).isZero();
        }
    }
}
