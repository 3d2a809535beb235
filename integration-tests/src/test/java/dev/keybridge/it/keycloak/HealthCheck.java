package dev.keybridge.it.keycloak;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The health check of a service, run as its container would. */
final class HealthCheck {
    private static final long SECONDS = 10;

    private HealthCheck() {}

    /** @param port what stands in the check, replaced by {@code other} */
    static boolean passes(List<String> check, int port, int other) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(check.stream()
                        .map(word -> word.replace("/" + port + " ", "/" + other + " "))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }
}
