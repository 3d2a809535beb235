package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.Detail.Code;

/** A run cannot go on. What it has written stays; another run makes up for the rest. */
final class RunInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a run ends before its time. */
    enum Cause {
        SERVER_STOPS(Code.SERVER_STOPS),
        PROVIDER_REMOVED(Code.PROVIDER_REMOVED),
        CANCELLED(Code.CANCELLED),
        LEASE_LOST(Code.LEASE_LOST),
        /** Nothing can be written any more, not even that the run goes on. */
        DATABASE_LOST(Code.DATABASE_LOST);

        private final Code code;

        Cause(Code code) {
            this.code = code;
        }

        Detail detail() {
            return Detail.of(code);
        }
    }

    private final Cause cause;

    RunInterrupted(Cause cause) {
        super(cause.code.key());
        this.cause = cause;
    }

    Detail detail() {
        return cause.detail();
    }
}
