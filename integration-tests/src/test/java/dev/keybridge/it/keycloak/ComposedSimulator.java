package dev.keybridge.it.keycloak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The service {@code simulator} of a Compose file without a container: its JAR with its arguments, on loopback and any free port. */
public final class ComposedSimulator implements AutoCloseable {
    private static final String SERVICE = "simulator";
    private static final int PORT = 8180;

    private final ComposeFile compose;
    private final Process process;
    private final BufferedReader output;
    private final URI address;

    public ComposedSimulator(ComposeFile compose) throws IOException {
        this.compose = compose;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Installation.root().resolve("simulator/target/simulator.jar").toString()));
        List<String> arguments = new ArrayList<>(compose.command(SERVICE));
        arguments.set(arguments.indexOf("0.0.0.0"), "127.0.0.1");
        arguments.set(arguments.indexOf(String.valueOf(PORT)), "0");
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = output.readLine();
        if (first == null || !first.startsWith("Simulator: ")) {
            throw new IllegalStateException("the simulator did not start: " + first);
        }
        address = URI.create(first.substring("Simulator: ".length()));
    }

    public int port() {
        return address.getPort();
    }

    public boolean isHealthy() throws IOException, InterruptedException {
        return HealthCheck.passes(compose.healthCheck(SERVICE), PORT, port());
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        output.close();
    }
}
