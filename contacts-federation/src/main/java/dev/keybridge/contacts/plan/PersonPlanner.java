package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.OwnedPerson.Memory;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.contacts.plan.PersonChange.Kind;
import dev.keybridge.lib.directory.PersonStatus;

import java.util.Optional;

/** Decides what becomes of one person who is listed at the vendor. */
public final class PersonPlanner {
    private final AccountDiff diff;
    private final boolean linking;

    /** @param linking whether identity links are wanted */
    public PersonPlanner(boolean linking) {
        this.linking = linking;
        this.diff = new AccountDiff(linking);
    }

    /** Somebody without an account: a new one, unless they have left already. */
    public Optional<PersonChange> unknown(PersonTarget target, Reason reason) {
        if (target.status() == PersonStatus.LEFT) {
            return Optional.empty();
        }
        boolean barred = target.status().isBarred();
        return Optional.of(new PersonChange(
                Kind.CREATE,
                target.personId(),
                Optional.empty(),
                diff.fromNothing(target).withEnabled(Optional.of(!barred)),
                new Memory(barred ? State.BARRED : State.PRESENT, barred, target.fingerprint()),
                reason));
    }

    /** Somebody whose identity link leads to an account that no run has looked after so far. */
    public PersonChange linked(PersonTarget target, Account account) {
        return matched(target, account, Reason.SIGNED_IN_BEFORE);
    }

    /** Somebody whose account was there before any run, by whatever it was found. */
    public PersonChange matched(PersonTarget target, Account account, Reason reason) {
        boolean bar = target.status().isBarred() && account.enabled();
        AccountDelta delta = diff.takingOver(account, target);
        return new PersonChange(
                Kind.ADOPT,
                target.personId(),
                Optional.of(account.id()),
                bar ? delta.withEnabled(Optional.of(false)) : delta,
                new Memory(target.status().isBarred() ? State.BARRED : State.PRESENT, bar, target.fingerprint()),
                reason);
    }

    /**
     * Somebody whom an earlier run looked after under another id.
     *
     * @param former under the former id
     * @return empty for somebody whom the vendor lists as disabled or departed
     */
    public Optional<PersonChange> renamed(PersonTarget target, OwnedPerson former, Account account) {
        if (target.status().isBarred()) {
            return Optional.empty();
        }
        return owned(target, former, account)
                .map(same -> change(
                        Kind.NEW_USERID,
                        target,
                        account,
                        linking ? same.delta().withLink(target.linkName()) : same.delta(),
                        same.memory(),
                        Reason.USERID_CHANGED));
    }

    /** Somebody whom another provider of the realm knows already, by a key that the administrator chose. */
    public Optional<PersonChange> joined(PersonTarget target, Account account) {
        if (target.status() == PersonStatus.LEFT) {
            return Optional.empty();
        }
        boolean barred = target.status().isBarred();
        boolean kept = barred && account.elsewhere().present();
        boolean bar = barred && !kept && account.enabled();
        AccountDelta delta = diff.between(account, kept ? target.withdrawn() : target);
        return Optional.of(change(
                Kind.JOIN,
                target,
                account,
                bar ? delta.withEnabled(Optional.of(false)) : delta,
                new Memory(barred ? State.BARRED : State.PRESENT, bar, target.fingerprint()),
                Reason.JOINED_BY_KEY));
    }

    /** Somebody whose account an earlier run looked after. */
    public Optional<PersonChange> owned(PersonTarget target, OwnedPerson owned, Account account) {
        if (target.status().isBarred()) {
            return keepsAccount(target, owned, account)
                    ? withdrawn(target, owned, account)
                    : barred(target, owned, account, diff.between(account, target));
        }
        AccountDelta delta = diff.between(account, target);
        if (owned.isGone() || (owned.state() == State.BARRED && target.status() != PersonStatus.UNKNOWN)) {
            Reason reason = owned.isGone() ? Reason.LISTED_AGAIN : Reason.ENABLED_AGAIN_AT_VENDOR;
            return Optional.of(restored(target, owned, account, delta, reason));
        }
        // Both providers ran at once: the other one saw nobody who has the person, while this one was about to.
        if (owned.state() == State.PRESENT
                && !account.enabled()
                && account.elsewhere().isOffForALeaver()) {
            return Optional.of(restored(target, owned, account, delta, Reason.STILL_LISTED));
        }
        return changed(target, owned, account, delta);
    }

    /** Who has left one vendor keeps the account for the other; whom the account's own vendor disables, does not. */
    private static boolean keepsAccount(PersonTarget target, OwnedPerson owned, Account account) {
        return account.elsewhere().present() && (owned.isJoined() || target.status() == PersonStatus.LEFT);
    }

    private Optional<PersonChange> withdrawn(PersonTarget target, OwnedPerson owned, Account account) {
        AccountDelta delta = diff.between(account, target.withdrawn());
        if (owned.state() == State.BARRED) {
            return changed(target, owned, account, delta);
        }
        Memory memory = new Memory(State.BARRED, false, target.fingerprint());
        return Optional.of(change(Kind.WITHDRAW, target, account, delta, memory, reason(target)));
    }

    private static Reason reason(PersonTarget target) {
        return target.status() == PersonStatus.LEFT ? Reason.LEFT_AT_VENDOR : Reason.DISABLED_AT_VENDOR;
    }

    private static Optional<PersonChange> barred(
            PersonTarget target, OwnedPerson owned, Account account, AccountDelta delta) {
        if (owned.state() == State.BARRED && !account.enabled()) {
            return changed(target, owned, account, delta);
        }
        Optional<Boolean> disable = account.enabled() ? Optional.of(false) : Optional.empty();
        boolean bySync = account.enabled() || owned.memory().disabledBySync();
        Memory memory = new Memory(State.BARRED, bySync, target.fingerprint());
        return Optional.of(change(Kind.BAR, target, account, delta.withEnabled(disable), memory, reason(target)));
    }

    private static PersonChange restored(
            PersonTarget target, OwnedPerson owned, Account account, AccountDelta delta, Reason reason) {
        Elsewhere others = account.elsewhere();
        boolean bySync = owned.memory().disabledBySync() || others.suspended();
        boolean enable = bySync && !others.barred() && !account.enabled();
        Memory memory = new Memory(State.PRESENT, false, target.fingerprint());
        AccountDelta whole = enable ? delta.withEnabled(Optional.of(true)) : delta;
        return change(Kind.RESTORE, target, account, whole, memory, reason);
    }

    private static Optional<PersonChange> changed(
            PersonTarget target, OwnedPerson owned, Account account, AccountDelta delta) {
        Memory memory = owned.memory().seen(account.enabled()).withFingerprint(target.fingerprint());
        if (delta.isEmpty() && memory.equals(owned.memory())) {
            return Optional.empty();
        }
        Kind kind = delta.isEmpty() ? Kind.REMEMBER : Kind.UPDATE;
        return Optional.of(change(kind, target, account, delta, memory, Reason.CHANGED_AT_VENDOR));
    }

    private static PersonChange change(
            Kind kind, PersonTarget target, Account account, AccountDelta delta, Memory memory, Reason reason) {
        return new PersonChange(kind, target.personId(), Optional.of(account.id()), delta, memory, reason);
    }
}
