package dev.keybridge.simulator.http;

/** Answers requests; called by many threads at once. */
@FunctionalInterface
public interface Handler {
    Response answer(Request request) throws InterruptedException;
}
