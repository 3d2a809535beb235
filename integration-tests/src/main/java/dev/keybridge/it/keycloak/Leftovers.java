package dev.keybridge.it.keycloak;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What must not outlive this JVM, however it ends: by Ctrl-C, by a failed test, by its own end. */
final class Leftovers {
    private static final Deque<Runnable> PENDING = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::remove, "leftovers"));
    }

    private Leftovers() {}

    /** Runs this when the JVM ends, the latest first, unless it has been {@linkplain #done done} before. */
    static Runnable atExit(Runnable removal) {
        PENDING.addFirst(removal);
        return removal;
    }

    static void done(Runnable removal) {
        PENDING.remove(removal);
    }

    private static void remove() {
        for (Runnable removal : PENDING) {
            try {
                removal.run();
            } catch (RuntimeException e) {
                // One that cannot be removed must not keep the others; nobody but the terminal is left to hear of it.
                System.err.println(e);
            }
        }
    }
}
