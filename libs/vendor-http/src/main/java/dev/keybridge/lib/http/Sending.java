package dev.keybridge.lib.http;

/** Travels with one attempt and learns whether it was really sent. */
final class Sending {
    private final Traffic traffic;
    private volatile boolean sent;

    Sending(Traffic traffic) {
        this.traffic = traffic;
    }

    void goesOut() {
        traffic.sent();
        sent = true;
    }

    boolean isSent() {
        return sent;
    }
}
