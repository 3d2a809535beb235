package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.PersonChange.Kind;

import java.util.Optional;

/**
 * What of a change can be done while the rest has to wait.
 *
 * @param oldFingerprint remembered instead of the new one, so that the rest is not forgotten
 */
public record Remainder(PersonChange change, String oldFingerprint) {
    /** For somebody whom the vendor lists as disabled or departed, the part that keeps them out, if there is more to it. */
    public Optional<PersonChange> justBarring() {
        AccountDelta off = AccountDelta.NONE.withEnabled(change.delta().enabled());
        boolean bars = (change.kind() == Kind.BAR || change.kind() == Kind.ADOPT || change.kind() == Kind.JOIN)
                && off.enabled().filter(enabled -> !enabled).isPresent();
        return bars && !change.delta().equals(off) ? Optional.of(with(off)) : Optional.empty();
    }

    /** The part that leaves user name and e-mail address as they are; empty if nothing is left. */
    public Optional<PersonChange> withoutOtherIdentity() {
        return change.replacesIdentity() ? worthDoing(change.delta().withoutIdentity()) : Optional.of(change);
    }

    /** For somebody who loses the account: for now no group and no role, unless that is all that it is about. */
    public PersonChange keepingMemberships() {
        return change.kind() == Kind.WITHDRAW || !change.losesMemberships()
                ? change
                : with(change.delta().addingOnly());
    }

    /** The part that takes nothing away; empty if nothing is left. */
    public Optional<PersonChange> withoutLosses() {
        if (change.isRemoval()) {
            return Optional.empty();
        }
        return change.losesMemberships() ? worthDoing(change.delta().addingOnly()) : Optional.of(change);
    }

    private Optional<PersonChange> worthDoing(AccountDelta rest) {
        return change.kind() == Kind.UPDATE && rest.isEmpty() ? Optional.empty() : Optional.of(with(rest));
    }

    private PersonChange with(AccountDelta rest) {
        return new PersonChange(
                change.kind(),
                change.personId(),
                change.accountId(),
                rest,
                change.memory().withFingerprint(oldFingerprint),
                change.reason());
    }
}
