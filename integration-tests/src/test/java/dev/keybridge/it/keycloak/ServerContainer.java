package dev.keybridge.it.keycloak;

import com.github.dockerjava.api.DockerClient;
import dasniko.testcontainers.keycloak.KeycloakContainer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keycloak as the official container image of the same version. It shares the machine's network, so that it reaches the simulator on
 * loopback and is reached under the same address from inside and outside.
 */
final class ServerContainer implements KeycloakServer {
    private static final String ADMIN = "admin";
    private static final int STOP_SECONDS = 30;

    private final KeycloakContainer container;
    private final int httpPort;
    private final int managementPort = FreePort.find();
    private final AdminApi admin;
    private boolean created;

    ServerContainer(ServerOptions options) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("-Dkeybridge.keycloak=container needs a Docker engine, and none answers;"
                    + " without that option the tests need no Docker");
        }
        httpPort = options.httpPort() == 0 ? FreePort.find() : options.httpPort();
        String password = UUID.randomUUID().toString();
        container = new KeycloakContainer("quay.io/keycloak/keycloak:" + Installation.keycloakVersion())
                .withNetworkMode("host")
                .withProviderLibsFrom(options.jars().stream().map(Path::toFile).toList())
                .withAdminUsername(ADMIN)
                .withAdminPassword(password)
                .withProductionMode()
                .withEnabledMetrics()
                .withEnv(environment(options))
                .waitingFor(new ReadinessIsAskedLater());
        if (!options.arguments().isEmpty()) {
            container.withCustomCommand(String.join(" ", options.arguments()));
        }
        // On the machine's own network nothing is mapped.
        container.setExposedPorts(List.of());
        admin = new AdminApi(url(), ADMIN, password);
    }

    private Map<String, String> environment(ServerOptions options) {
        Map<String, String> environment = new HashMap<>(options.database().settings());
        environment.putAll(Map.of(
                "KC_DB", options.database().vendor(),
                "KC_CACHE", "local",
                "KC_HTTP_ENABLED", "true",
                "KC_HTTP_HOST", "127.0.0.1",
                "KC_HTTP_PORT", String.valueOf(httpPort),
                "KC_HTTP_MANAGEMENT_PORT", String.valueOf(managementPort),
                "KC_HOSTNAME", url().toString()));
        return environment;
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    @Override
    public URI managementUrl() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    @Override
    public AdminApi admin() {
        return admin;
    }

    @Override
    public void start() {
        if (created) {
            docker().startContainerCmd(container.getContainerId()).exec();
        } else {
            container.start();
            created = true;
        }
        new Readiness(managementUrl()).await(container::isRunning, this::log);
    }

    @Override
    public void stop() {
        docker().stopContainerCmd(container.getContainerId())
                .withTimeout(STOP_SECONDS)
                .exec();
    }

    @Override
    public void kill() {
        docker().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public String log() {
        return container.getLogs();
    }

    @Override
    public void close() {
        container.stop();
    }

    private static DockerClient docker() {
        return DockerClientFactory.lazyClient();
    }

    private static final class ReadinessIsAskedLater extends AbstractWaitStrategy {
        @Override
        protected void waitUntilReady() {
            // Readiness asks the management interface for every kind of server alike.
        }
    }
}
