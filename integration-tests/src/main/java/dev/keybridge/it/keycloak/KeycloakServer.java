package dev.keybridge.it.keycloak;

import java.net.URI;

/** A Keycloak server with the drop-in JARs installed, wherever it runs. Not thread-safe in its life cycle. */
public interface KeycloakServer extends AutoCloseable {

    /** Where browsers reach it, without a trailing slash, such as {@code http://127.0.0.1:40001}. */
    URI url();

    /** Root of the management interface ({@code /health}, {@code /metrics}), without a trailing slash. */
    URI managementUrl();

    /** The admin REST API as the bootstrap administrator; survives restarts of the server. */
    AdminApi admin();

    /**
     * Starts the server and returns when it is ready for requests. After {@link #stop()} or {@link #kill()} it starts again on the same
     * data and the same ports.
     *
     * @throws IllegalStateException with the end of the log if it does not become ready
     */
    void start();

    /** Ends the server as an administrator would (SIGTERM); the data stays. */
    void stop();

    /** Ends the server without any warning (SIGKILL), as a power cut would; the data stays as it is. */
    void kill();

    /** Everything the server has logged so far, over all its starts. */
    String log();

    /** Stops the server and removes its data. The log stays below the build directory. */
    @Override
    void close();
}
