package dev.keybridge.it.demo;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The program behind {@code mvn -Pdemo}; the Maven command itself is run by {@code .ci/run}. */
@DisplayName("The demo")
class DemoIT {

    @Test
    @DisplayName(
            "imports the companies of both vendors, says where to go, and leaves nothing behind when it is stopped")
    void runsAndStops(@TempDir Path directory) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        List<String> before = runs();
        Process demo = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            String text = untilReady(demo, output);
            URI login = address(text, "Login page");
            URI simulator = address(text, "Simulator");
            List<ProcessHandle> children = demo.descendants().toList();

            assertThat(text)
                    .contains("300 added")
                    .contains("120 added")
                    .contains("演示已就绪")
                    .contains("Ctrl-C");
            Page page = Browser.desktop().open(login);
            assertThat(page.status()).isEqualTo(200);
            assertThat(Browser.desktop().open(loginForm(login)).body()).contains("social-wecom", "social-dingtalk");
            assertThat(Browser.desktop().open(simulator).status()).isEqualTo(200);
            assertThat(Browser.desktop().open(address(text, "Contacts console")).status())
                    .isEqualTo(200);
            assertThat(children).isNotEmpty();

            demo.destroy();

            assertThat(demo.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
            assertThat(children).noneMatch(ProcessHandle::isAlive);
            assertClosed(login);
            assertClosed(simulator);
            assertThat(runs()).isEqualTo(before);
        } finally {
            demo.descendants().forEach(ProcessHandle::destroyForcibly);
            demo.destroyForcibly();
        }
    }

    /** Where the account console sends a browser that is not signed in. */
    private static String loginForm(URI account) {
        String challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        return account.resolve("protocol/openid-connect/auth")
                + "?client_id=account-console&response_type=code&scope=openid"
                + "&code_challenge_method=S256&code_challenge=" + challenge + "&redirect_uri="
                + URLEncoder.encode(account + "/", StandardCharsets.UTF_8);
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String property :
                List.of("keycloak.version", "keybridge.keycloak.home", "keybridge.providers", "keybridge.servers")) {
            command.add("-D" + property + "=" + System.getProperty(property));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Demo.class.getName()));
        return command;
    }

    private static String untilReady(Process demo, Path output) throws IOException, InterruptedException {
        String text = "";
        while (!text.contains("Ctrl-C")) {
            assertThat(demo.isAlive()).as("the demo runs; it said:\n%s", text).isTrue();
            // Returns early when the demo ends; until then there is nothing but its output to look at.
            demo.waitFor(200, TimeUnit.MILLISECONDS);
            text = Files.readString(output);
        }
        return text;
    }

    private static List<String> runs() throws IOException {
        Path directory = Path.of(System.getProperty("keybridge.servers"), "runs");
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(directory)) {
            return runs.map(one -> one.getFileName().toString())
                    .filter(name -> name.startsWith("demo-"))
                    .sorted()
                    .toList();
        }
    }

    private static URI address(String text, String name) {
        Matcher line = Pattern.compile(name + " .*?(http://\\S+)").matcher(text);
        assertThat(line.find()).as("an address for %s in:\n%s", name, text).isTrue();
        return URI.create(line.group(1));
    }

    private static void assertClosed(URI address) {
        assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()).close())
                .isInstanceOf(IOException.class);
    }
}
