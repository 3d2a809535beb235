package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.OwnedPerson.Memory;
import dev.keybridge.contacts.plan.OwnedPerson.State;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing to do about one person.
 *
 * @param kind what is done, as it is counted and shown
 * @param accountId the account; empty for {@link Kind#CREATE}
 * @param delta what is written to the account
 * @param memory what is remembered afterwards
 */
public record PersonChange(
        Kind kind, String personId, Optional<String> accountId, AccountDelta delta, Memory memory, Reason reason) {
    public enum Kind {
        /** A new account. */
        CREATE,
        /** An account that was there before, found by the person's identity link or by a matching rule, is taken over. */
        ADOPT,
        UPDATE,
        /** Nothing in the account changes, only what is remembered about it. */
        REMEMBER,
        /** Disabled and signed out because the vendor says disabled or departed. */
        BAR,
        /** The person has another id at the vendor by now, found by a matching rule; the account stays theirs. */
        NEW_USERID,
        /** Joined with an account that another provider looks after. */
        JOIN,
        /** Taken out of this provider's groups, gone or barred here, while another provider still has the person. */
        WITHDRAW,
        /** Enabled again. */
        RESTORE,
        /** Disabled and signed out because no longer listed. */
        SUSPEND,
        /** Deleted. */
        REMOVE,
        /** Left as an ordinary account that the sync no longer looks after. */
        UNLINK,
        /** The account is gone from Keycloak and the person from the vendor. */
        FORGET
    }

    public PersonChange {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(personId);
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(delta);
        Objects.requireNonNull(memory);
        Objects.requireNonNull(reason);
    }

    PersonChange with(AccountDelta other, Reason otherReason) {
        return new PersonChange(kind, personId, accountId, other, memory, otherReason);
    }

    /** The same without the identity link, which stays in mind; empty if nothing is left. */
    public Optional<PersonChange> withoutLink() {
        AccountDelta rest = delta.withoutLink();
        return kind == Kind.UPDATE && rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonChange(kind, personId, accountId, rest, memory.withFingerprint(""), reason));
    }

    /** Whether an account that exists gets another e-mail address, or its first one, or loses it. */
    public boolean writesEmail() {
        return kind != Kind.CREATE && delta.email().isPresent();
    }

    /** Whether a person loses the account, for a time or for good. */
    public boolean isRemoval() {
        return switch (kind) {
            case BAR, SUSPEND, WITHDRAW, REMOVE, UNLINK -> true;
            case ADOPT, JOIN -> delta.enabled().filter(enabled -> !enabled).isPresent();
            default -> false;
        };
    }

    /** Whether an account becomes the person's that was not on record as theirs so far. */
    public boolean takesOver() {
        return kind == Kind.ADOPT || kind == Kind.JOIN || kind == Kind.NEW_USERID;
    }

    /** Whether it rests on a person not being listed, and so on the read having been complete. */
    public boolean restsOnAbsence() {
        return switch (kind) {
            case SUSPEND, REMOVE, UNLINK, FORGET, NEW_USERID -> true;
            case WITHDRAW -> memory.state() == State.WITHDRAWN;
            default -> false;
        };
    }

    /** Whether a newcomer gets the id of somebody whom the sync looked after under it. */
    public boolean takesOverAnId() {
        return kind == Kind.CREATE && reason == Reason.USERID_RECYCLED;
    }

    /** Whether groups or roles are lost. */
    public boolean losesMemberships() {
        return !delta.leave().isEmpty() || !delta.revoke().isEmpty();
    }

    /** How many memberships of groups and roles are lost. */
    public int lostMemberships() {
        return delta.leave().size() + delta.revoke().size();
    }

    /** Whether an account that exists gets another user name or e-mail address in place of the one it has. */
    public boolean replacesIdentity() {
        return kind != Kind.CREATE && delta.properties().stream().anyMatch(AccountDelta::isIdentity);
    }

    /** The e-mail address that the account is to have instead of another one or of none, as it is compared. */
    public Optional<String> newEmail() {
        return delta.email()
                .flatMap(value -> value.after().stream().findFirst())
                .map(PersonChange::lowerCase);
    }

    /** The e-mail address that the account has and is not to have any more. */
    public Optional<String> formerEmail() {
        return kind == Kind.CREATE
                ? Optional.empty()
                : delta.email()
                        .flatMap(value -> value.before().stream().findFirst())
                        .map(PersonChange::lowerCase);
    }

    private static String lowerCase(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** Equal for the same other user name and e-mail address of the same person. */
    Optional<String> otherIdentity() {
        if (!replacesIdentity()) {
            return Optional.empty();
        }
        List<String> values = delta.properties().stream()
                .filter(AccountDelta::isIdentity)
                .map(value -> value.name() + value.after())
                .toList();
        return Optional.of("identity " + personId + " " + values);
    }
}
