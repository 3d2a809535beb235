package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.OwnedPerson.Memory;
import dev.keybridge.contacts.plan.OwnedPerson.Origin;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.contacts.plan.PersonChange.Kind;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Decides what becomes of a person who is no longer listed at the vendor. */
public final class LeaverPlanner {
    private static final long SECONDS_PER_DAY = 86_400;

    private final LeaverAction action;
    private final long graceSeconds;
    private final long now;
    private final Share others;

    /**
     * @param now of the run, in epoch seconds
     * @param others what other vendors' providers decide about accounts that are theirs
     */
    public LeaverPlanner(LeaverAction action, int graceDays, long now, Share others) {
        this.others = others;
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
            case KEEP -> seen(owned, account.get());
            case UNLINK -> Optional.of(unlink(owned, account.get()));
            case DISABLE -> suspend(owned, account.get());
            case DELETE -> delete(owned, account.get());
        };
    }

    private PersonChange unlink(OwnedPerson owned, Account account) {
        AccountDelta delta = owned.isJoined() ? leaving(account) : AccountDelta.NONE;
        return end(Kind.UNLINK, owned, delta, Reason.NO_LONGER_LISTED);
    }

    private Optional<PersonChange> delete(OwnedPerson owned, Account account) {
        boolean ours = owned.origin() == Origin.CREATED;
        long leftAt = owned.leftAt().orElse(now);
        boolean over = now - leftAt >= graceSeconds && (owned.state() == State.GONE || graceSeconds == 0);
        if (ours && over && !account.elsewhere().present()) {
            Reason reason = graceSeconds == 0 ? Reason.NO_LONGER_LISTED : Reason.GRACE_PERIOD_OVER;
            return Optional.of(end(Kind.REMOVE, owned, reason));
        }
        return suspend(owned, account);
    }

    /** Nobody is left who has the person: the account goes out of use. */
    private Optional<PersonChange> suspend(OwnedPerson owned, Account account) {
        // Another provider has the person again, and the account is in use: not in the groups of this one.
        boolean inUseElsewhere = account.elsewhere().present() && account.enabled();
        if (owned.state() == State.GONE && !inUseElsewhere) {
            return seen(owned, account);
        }
        if (account.elsewhere().present()) {
            return withdraw(owned, account);
        }
        Optional<Boolean> disable = account.enabled() ? Optional.of(false) : Optional.empty();
        boolean bySync = account.enabled() || owned.memory().disabledBySync();
        Kind kind = owned.state() == State.WITHDRAWN && disable.isEmpty() ? Kind.REMEMBER : Kind.SUSPEND;
        AccountDelta delta = owned.isJoined() ? leaving(account) : AccountDelta.NONE;
        return Optional.of(change(
                kind,
                owned,
                delta.withEnabled(disable),
                new Memory(State.GONE, bySync, owned.memory().fingerprint())));
    }

    /** Another provider still has the person: only what comes from this one is taken away. */
    private Optional<PersonChange> withdraw(OwnedPerson owned, Account account) {
        if (owned.state() == State.WITHDRAWN) {
            return seen(owned, account);
        }
        Memory seen = owned.memory().seen(account.enabled());
        Memory memory = new Memory(State.WITHDRAWN, seen.disabledBySync(), seen.fingerprint());
        return Optional.of(change(Kind.WITHDRAW, owned, leaving(account), memory));
    }

    /** Nothing is done, but what an administrator has decided since is remembered for the day of return. */
    private static Optional<PersonChange> seen(OwnedPerson owned, Account account) {
        Memory memory = owned.memory().seen(account.enabled());
        return memory.equals(owned.memory())
                ? Optional.empty()
                : Optional.of(change(Kind.REMEMBER, owned, AccountDelta.NONE, memory));
    }

    private AccountDelta leaving(Account account) {
        SortedSet<GroupRef> groups = new TreeSet<>(account.groups());
        groups.removeIf(others::holds);
        SortedSet<String> roles = new TreeSet<>(account.roles());
        roles.removeAll(others.roles());
        return AccountDelta.NONE.withLosses(groups, roles);
    }

    private static PersonChange change(Kind kind, OwnedPerson owned, AccountDelta delta, Memory memory) {
        return new PersonChange(
                kind, owned.personId(), Optional.of(owned.accountId()), delta, memory, Reason.NO_LONGER_LISTED);
    }

    private static PersonChange end(Kind kind, OwnedPerson owned, AccountDelta delta, Reason reason) {
        return new PersonChange(kind, owned.personId(), Optional.of(owned.accountId()), delta, owned.memory(), reason);
    }

    private static PersonChange end(Kind kind, OwnedPerson owned, Reason reason) {
        return end(kind, owned, AccountDelta.NONE, reason);
    }
}
