package dev.keybridge.it.keycloak;

/** Keycloak's admin REST API answered with an error. */
public final class AdminError extends RuntimeException {
    private final int status;

    AdminError(String request, int status, String body) {
        super(request + " answered " + status + ": " + body);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
