package dev.keybridge.it.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The service {@code keycloak} of a Compose file without a container: its command, its environment and its mounts, with the directory of
 * the distribution in place of {@code /opt/keycloak}. Names of other services lead to this machine; only ports are other ones.
 */
public final class ComposedKeycloak implements KeycloakServer {
    private static final String SERVICE = "keycloak";
    private static final String HOME = "/opt/keycloak";
    private static final long STOP_SECONDS = 30;
    private static final long COMMAND_MINUTES = 5;

    private final int httpPort = FreePort.find();
    private final int managementPort = FreePort.find();
    private final String password = UUID.randomUUID().toString();
    private final ComposeFile compose;
    private final Path home;
    private final Path log;
    private final Map<String, String> environment;
    private final AdminApi admin;
    private final Runnable removal;
    private ProcessTree process;

    /**
     * @param file the Compose file
     * @param database an empty database that stands in for the service {@code postgres}
     * @param simulatorPort where the service {@code simulator} listens instead of 8180
     */
    public ComposedKeycloak(Path file, Database database, int simulatorPort) {
        compose = new ComposeFile(
                file,
                Map.of(
                        "POSTGRES_PASSWORD", database.settings().get("KC_DB_PASSWORD"),
                        "KEYCLOAK_ADMIN_PASSWORD", password,
                        "KEYCLOAK_PORT", String.valueOf(httpPort)));
        try {
            Path runs = Files.createDirectories(Installation.servers().resolve("runs"));
            home = Files.createTempDirectory(runs, "compose-");
            removal = Leftovers.atExit(this::abandon);
            log = Files.createDirectories(Installation.servers().resolve("logs"))
                    .resolve(home.getFileName() + ".log");
            BuiltServer.of(Installation.dropInJars(), "postgres").copyTo(home);
            for (Map.Entry<String, Path> mount : compose.mounts(SERVICE).entrySet()) {
                new FileTree(mount.getValue()).copyTo(inside(mount.getKey()));
            }
            atPort(simulatorPort, inside(HOME + "/data/import"));
            environment = environment(database, hosts());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare a server", e);
        }
        admin = new AdminApi(
                url(),
                compose.environment(SERVICE).get("KC_BOOTSTRAP_ADMIN_USERNAME"),
                compose.environment(SERVICE).get("KC_BOOTSTRAP_ADMIN_PASSWORD"));
    }

    private Path inside(String containerPath) {
        return Path.of(containerPath.replace(HOME, home.toString()));
    }

    private static void atPort(int port, Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.writeString(file, Files.readString(file).replace(":8180", ":" + port));
            }
        }
    }

    /** What the network of the containers does: names. */
    private Path hosts() throws IOException {
        String machine = InetAddress.getLocalHost().getHostName();
        return Files.writeString(
                home.resolve("hosts"), "127.0.0.1 localhost postgres simulator " + machine + System.lineSeparator());
    }

    private Map<String, String> environment(Database database, Path hosts) {
        URI address = URI.create(database.settings().get("KC_DB_URL").substring("jdbc:".length()));
        Map<String, String> told = new HashMap<>(compose.environment(SERVICE));
        told.replaceAll((name, value) -> value.replace(HOME, home.toString()));
        told.replace("KC_DB_URL_DATABASE", address.getPath().substring(1));
        told.replace("KC_DB_USERNAME", database.settings().get("KC_DB_USERNAME"));
        told.put("KC_DB_URL_PORT", String.valueOf(address.getPort()));
        told.put("KC_HTTP_HOST", "127.0.0.1");
        told.put("KC_HTTP_PORT", String.valueOf(httpPort));
        told.put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(managementPort));
        told.put("JAVA_OPTS_APPEND", "-Xmx768m -XX:TieredStopAtLevel=1 -Djdk.net.hosts.file=" + hosts);
        return told;
    }

    @Override
    public URI url() {
        return URI.create(compose.environment(SERVICE).get("KC_HOSTNAME"));
    }

    @Override
    public URI managementUrl() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    @Override
    public AdminApi admin() {
        return admin;
    }

    /** Password of the bootstrap administrator. */
    public String adminPassword() {
        return password;
    }

    @Override
    public void start() {
        try {
            process = new KcCommand(home, compose.command(SERVICE), environment, log).start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start Keycloak", e);
        }
        new Readiness(managementUrl()).await(process::isAlive, this::log);
    }

    /**
     * Another command of {@code kc.sh} with the same settings, while the server is stopped.
     *
     * @throws IllegalStateException with the log if it fails
     */
    public void run(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.add("--optimized");
        try {
            ProcessTree tree = new KcCommand(home, arguments, environment, log).start();
            Runnable killing = Leftovers.atExit(tree::kill);
            boolean ended = tree.awaitExit(COMMAND_MINUTES, TimeUnit.MINUTES);
            Leftovers.done(killing);
            if (!ended || tree.exitValue() != 0) {
                tree.kill();
                throw new IllegalStateException("kc.sh " + arguments + " failed:\n" + log());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run kc.sh", e);
        }
    }

    /** The health check's command as the container would run it, with the port that is used here. */
    public boolean isHealthy() throws IOException, InterruptedException {
        return HealthCheck.passes(compose.healthCheck(SERVICE), 9000, managementPort);
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop(STOP_SECONDS);
        }
    }

    @Override
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the log", e);
        }
    }

    @Override
    public void close() {
        stop();
        abandon();
        Leftovers.done(removal);
    }

    private void abandon() {
        kill();
        new FileTree(home).delete();
    }
}
