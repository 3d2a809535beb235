package dev.keybridge.contacts.plan;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an earlier run remembered about a person: which account is theirs, and how it was left.
 *
 * @param personId the vendor's immutable id, in the form in which it is compared
 * @param accountId the Keycloak user id
 * @param origin whether the sync created the account or found it
 * @param leftAt when the person was first missing, in epoch seconds; empty while listed
 */
public record OwnedPerson(String personId, String accountId, Origin origin, Memory memory, OptionalLong leftAt) {
    /** Accounts that the sync did not create are never removed by it. */
    public enum Origin {
        CREATED,
        ADOPTED,
        /** Another provider of the realm looks after the account; this one adds what its vendor knows. */
        JOINED
    }

    public enum State {
        PRESENT,
        /** Listed at the vendor as disabled or departed. */
        BARRED,
        /** No longer listed at the vendor; handled by the leaver action. */
        GONE,
        /** No longer listed at this vendor, while another provider still has the person: the account stays in use. */
        WITHDRAWN
    }

    /**
     * How a run left an account.
     *
     * @param disabledBySync whether it was the sync that disabled the account; only then it may enable it again
     * @param fingerprint of the target that was applied last
     */
    public record Memory(State state, boolean disabledBySync, String fingerprint) {
        public Memory withFingerprint(String value) {
            return new Memory(state, disabledBySync, value);
        }

        /** After a look at the account: who has enabled it since has decided anew, and so has who disables it after that. */
        Memory seen(boolean enabled) {
            return new Memory(state, disabledBySync && !enabled, fingerprint);
        }
    }

    public State state() {
        return memory.state();
    }

    /** Whether the person was not listed when the last run ended. */
    public boolean isGone() {
        return isGone(state());
    }

    private static boolean isGone(State state) {
        return state == State.GONE || state == State.WITHDRAWN;
    }

    /**
     * When the days of grace begin, if they do.
     *
     * @param before what was remembered until now
     * @param now epoch seconds
     */
    public static OptionalLong leftAt(Optional<OwnedPerson> before, State state, long now) {
        if (!isGone(state)) {
            return OptionalLong.empty();
        }
        OptionalLong since = before.filter(person -> person.state() == state)
                .map(OwnedPerson::leftAt)
                .orElse(OptionalLong.empty());
        return since.isPresent() ? since : OptionalLong.of(now);
    }

    public boolean isJoined() {
        return origin == Origin.JOINED;
    }
}
