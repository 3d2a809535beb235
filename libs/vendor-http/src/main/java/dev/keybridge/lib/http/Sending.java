package dev.keybridge.lib.http;

import java.util.concurrent.atomic.LongAdder;

/** Travels with one attempt and learns whether it was really sent. */
final class Sending {
    private final LongAdder calls;
    private volatile boolean sent;

    Sending(LongAdder calls) {
        this.calls = calls;
    }

    void goesOut() {
        calls.increment();
        sent = true;
    }

    boolean isSent() {
        return sent;
    }
}
