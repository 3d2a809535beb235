package dev.keybridge.it.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Keycloak as a process of its own on loopback: {@code kc.sh start --optimized} in a copy of a {@link BuiltServer}. Needs a POSIX shell,
 * neither Docker nor root.
 */
public final class ServerProcess implements KeycloakServer {
    private static final String ADMIN = "admin";
    private static final long STOP_SECONDS = 30;

    private final ServerOptions options;
    private final Path home;
    private final Path log;
    private final int httpPort;
    private final int managementPort;
    private final String password;
    private final AdminApi admin;
    private final Runnable removal;
    private volatile ProcessTree process;

    /** Prepares a server; {@link #start()} starts it. Builds it first when these JARs were never built before. */
    public ServerProcess(ServerOptions options) {
        this(
                options,
                Objects.requireNonNullElseGet(
                        options.database().adminPassword(),
                        () -> UUID.randomUUID().toString().substring(24)));
    }

    private ServerProcess(ServerOptions options, String password) {
        this.options = options;
        this.password = password;
        BuiltServer built = BuiltServer.of(options.jars(), options.database().vendor(), options.build());
        try {
            Path runs = Files.createDirectories(Installation.servers().resolve("runs"));
            home = Files.createTempDirectory(runs, options.name() + "-");
            removal = Leftovers.atExit(this::abandon);
            built.copyTo(home);
            if (options.database().files() != null) {
                new FileTree(options.database().files()).copyTo(home.resolve("data/h2"));
            }
            Files.createDirectories(vault());
            log = Files.createDirectories(Installation.servers().resolve("logs"))
                    .resolve(home.getFileName() + ".log");
            httpPort = options.httpPort() == 0 ? FreePort.find() : options.httpPort();
            managementPort = FreePort.find();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare a server", e);
        }
        admin = new AdminApi(url(), ADMIN, password);
    }

    /** Starts a server from these options. */
    public static ServerProcess started(ServerOptions options) {
        return started(new ServerProcess(options));
    }

    /** Starts a second server on the database of one that runs: its administrator is the other one's. */
    public static ServerProcess besides(ServerProcess other, ServerOptions options) {
        return started(new ServerProcess(options, other.password));
    }

    private static ServerProcess started(ServerProcess server) {
        try {
            server.start();
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + httpPort + options.path());
    }

    @Override
    public URI managementUrl() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    @Override
    public AdminApi admin() {
        return admin;
    }

    /** Its directory, which is gone when it closes. */
    Path home() {
        return home;
    }

    /** Password of the bootstrap administrator {@code admin}. */
    public String adminPassword() {
        return password;
    }

    /** Puts a secret into the server's vault, to which forms refer as <code>${vault.key}</code>. Neither name may have an underscore. */
    public void putSecret(String realm, String key, String secret) {
        try {
            Files.writeString(vault().resolve(realm + "_" + key), secret);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the vault", e);
        }
    }

    private Path vault() {
        return home.resolve("vault");
    }

    /** The running server's JVM. */
    public ProcessHandle jvm() {
        return process.jvm();
    }

    /** The file that {@link #log()} reads. */
    public Path logFile() {
        return log;
    }

    @Override
    public void start() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("already running");
        }
        StartArguments arguments = new StartArguments(options.arguments(), url(), httpPort, managementPort, vault());
        Map<String, String> environment = new HashMap<>(options.database().settings());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        environment.put("JAVA_OPTS_APPEND", String.join(" ", options.jvm()));
        try {
            process = new KcCommand(home, arguments.all(), environment, log).start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start Keycloak", e);
        }
        new Readiness(managementUrl()).await(process::isAlive, this::log);
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

    // The data is thrown away, so nothing has to end in order.
    private void abandon() {
        kill();
        new FileTree(home).delete();
    }
}
