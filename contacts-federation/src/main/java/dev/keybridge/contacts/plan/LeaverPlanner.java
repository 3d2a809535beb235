package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.OwnedPerson.Memory;
import dev.keybridge.contacts.plan.OwnedPerson.Origin;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.contacts.plan.PersonChange.Kind;

import java.util.Optional;

/** Decides what becomes of a person who is no longer listed at the vendor. */
public final class LeaverPlanner {
    private static final long SECONDS_PER_DAY = 86_400;

    private final LeaverAction action;
    private final long graceSeconds;
    private final long now;

    /** @param now of the run, in epoch seconds */
    public LeaverPlanner(LeaverAction action, int graceDays, long now) {
        this.action = action;
        this.graceSeconds = graceDays * SECONDS_PER_DAY;
        this.now = now;
    }

    /** @param account empty when it no longer exists in Keycloak */
    public Optional<PersonChange> gone(OwnedPerson owned, Optional<Account> account) {
        if (account.isEmpty()) {
            return Optional.of(end(Kind.FORGET, owned, Reason.ACCOUNT_DELETED_HERE));
        }
        return switch (action) {
            case KEEP -> Optional.empty();
            case UNLINK -> Optional.of(end(Kind.UNLINK, owned, Reason.NO_LONGER_LISTED));
            case DISABLE -> owned.state() == State.GONE ? Optional.empty() : Optional.of(suspend(owned, account.get()));
            case DELETE -> delete(owned, account.get());
        };
    }

    private Optional<PersonChange> delete(OwnedPerson owned, Account account) {
        boolean ours = owned.origin() == Origin.CREATED;
        long leftAt = owned.leftAt().orElse(now);
        if (ours && now - leftAt >= graceSeconds && (owned.state() == State.GONE || graceSeconds == 0)) {
            Reason reason = graceSeconds == 0 ? Reason.NO_LONGER_LISTED : Reason.GRACE_PERIOD_OVER;
            return Optional.of(end(Kind.REMOVE, owned, reason));
        }
        return owned.state() == State.GONE ? Optional.empty() : Optional.of(suspend(owned, account));
    }

    private static PersonChange suspend(OwnedPerson owned, Account account) {
        Optional<Boolean> disable = account.enabled() ? Optional.of(false) : Optional.empty();
        boolean bySync = account.enabled() || owned.memory().disabledBySync();
        return new PersonChange(
                Kind.SUSPEND,
                owned.personId(),
                Optional.of(owned.accountId()),
                AccountDelta.NONE.withEnabled(disable),
                new Memory(State.GONE, bySync, owned.memory().fingerprint()),
                Reason.NO_LONGER_LISTED);
    }

    private static PersonChange end(Kind kind, OwnedPerson owned, Reason reason) {
        return new PersonChange(
                kind, owned.personId(), Optional.of(owned.accountId()), AccountDelta.NONE, owned.memory(), reason);
    }
}
