package dev.keybridge.simulator;

/** The simulator as a process of its own. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread.currentThread().join();
    }
}
