package dev.keybridge.it.keycloak;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A started process with its children: {@code kc.sh} is a shell that starts the JVM. */
final class ProcessTree {
    private final Process root;

    ProcessTree(Process root) {
        this.root = root;
    }

    /** The JVM among them. */
    ProcessHandle jvm() {
        return Stream.concat(Stream.of(root.toHandle()), root.descendants())
                .filter(one -> one.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no JVM runs"));
    }

    boolean isAlive() {
        return root.isAlive();
    }

    /** Of the root, once it has ended. */
    int exitValue() {
        return root.exitValue();
    }

    /** False when it still runs after that time; an interrupt ends the waiting too. */
    boolean awaitExit(long time, TimeUnit unit) {
        try {
            return root.waitFor(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** SIGTERM, which {@code kc.sh} passes on; SIGKILL for what is left after {@code seconds}. */
    void stop(long seconds) {
        root.destroy();
        if (!awaitExit(seconds, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** SIGKILL to all of them, children first, since a dead parent no longer knows its children. */
    void kill() {
        List<ProcessHandle> children = root.descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        root.destroyForcibly();
        children.forEach(child -> child.onExit().join());
        root.onExit().join();
    }
}
