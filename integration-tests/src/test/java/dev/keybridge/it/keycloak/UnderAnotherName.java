package dev.keybridge.it.keycloak;

import java.net.URI;

/**
 * A server as browsers reach it under another host name. Administrators keep the first one.
 *
 * @param url where browsers reach it, without a trailing slash
 */
public record UnderAnotherName(KeycloakServer server, URI url) implements KeycloakServer {

    /** The server as <code>localhost</code>, which browsers trust with passkeys; an address they do not. */
    public static UnderAnotherName localhost(KeycloakServer server) {
        return new UnderAnotherName(
                server,
                URI.create("http://localhost:" + server.url().getPort()
                        + server.url().getPath()));
    }

    @Override
    public URI managementUrl() {
        return server.managementUrl();
    }

    @Override
    public AdminApi admin() {
        return server.admin();
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public String log() {
        return server.log();
    }

    @Override
    public void close() {
        server.close();
    }
}
