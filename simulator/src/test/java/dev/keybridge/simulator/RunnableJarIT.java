package dev.keybridge.simulator;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

final class RunnableJarIT {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @Test
    @Timeout(60)
    @DisplayName("the JAR runs with nothing but Java and shows its companies")
    void runs() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        JAVA.toString(), "-jar", "target/simulator.jar", "--port", "0", "--people", "12")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String first = out.readLine();
            assertThat(first).startsWith("Simulator: http://127.0.0.1:");
            URI page = URI.create(first.substring("Simulator: ".length()));
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.body()).contains("ww0000000000000001", "ding00000000000000000001", "12 members");
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    @Timeout(60)
    @DisplayName("a misspelt option explains itself and ends with an error")
    void usage() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(JAVA.toString(), "-jar", "target/simulator.jar", "--poeple", "3"))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(output).contains("--poeple", "--people");
    }
}
