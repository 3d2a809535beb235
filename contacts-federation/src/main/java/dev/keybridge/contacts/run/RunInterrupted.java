package dev.keybridge.contacts.run;

/** A run cannot go on. What it has written stays; another run makes up for the rest. */
final class RunInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private RunInterrupted(String message) {
        super(message);
    }

    static RunInterrupted removed() {
        return new RunInterrupted("the realm or the provider was removed");
    }

    static RunInterrupted lost() {
        return new RunInterrupted("another run has taken over");
    }

    static RunInterrupted cancelled() {
        return new RunInterrupted("the server stops or the provider was removed");
    }
}
