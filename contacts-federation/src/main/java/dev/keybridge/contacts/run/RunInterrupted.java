package dev.keybridge.contacts.run;

/** A run cannot go on. What it has written stays; another run makes up for the rest. */
final class RunInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a run ends before its time. */
    enum Cause {
        SERVER_STOPS("the server stops"),
        PROVIDER_REMOVED("the realm or the provider was removed"),
        CANCELLED("cancelled by an administrator"),
        LEASE_LOST("another run has taken over"),
        DATABASE_LOST("nothing can be written any more, not even that the run goes on");

        private final String text;

        Cause(String text) {
            this.text = text;
        }
    }

    RunInterrupted(Cause cause) {
        super(cause.text);
    }
}
