package dev.keybridge.contacts.guard;

import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Reason;

import java.util.Optional;

/**
 * What is never done to an account, whatever was planned and approved. Asked when a removal or another e-mail address is
 * planned, so that it does not count, and whenever a change is written, by which time it may be somebody else's.
 */
public final class HandsOff {
    /** Whose account it is, as it is at this moment. */
    public interface Bearer {
        /** Whether somebody with admin roles has it. */
        boolean isAdministrator();

        /** Whether it stands for a client. */
        boolean isServiceAccount();

        /** Whether this provider has made it. */
        boolean isOurs();
    }

    private HandsOff() {}

    /** Why the change must not be carried out at all. */
    public static Optional<Reason> refusal(PersonChange change, Bearer bearer) {
        return switch (change.kind()) {
            case ADOPT, JOIN, NEW_USERID -> isOffLimits(bearer) ? Optional.of(Reason.ADMIN_ACCOUNT) : Optional.empty();
            case BAR, SUSPEND, UNLINK ->
                bearer.isAdministrator() ? Optional.of(Reason.ADMIN_ACCOUNT) : Optional.empty();
            case REMOVE -> removal(bearer);
            case CREATE, UPDATE, REMEMBER, RESTORE, WITHDRAW, FORGET -> Optional.empty();
        };
    }

    private static Optional<Reason> removal(Bearer bearer) {
        if (bearer.isAdministrator()) {
            return Optional.of(Reason.ADMIN_ACCOUNT);
        }
        return bearer.isOurs() ? Optional.empty() : Optional.of(Reason.NOT_CREATED_BY_SYNC);
    }

    /** Whether the change is carried out without the identity link that it would add. */
    public static boolean refusesLink(PersonChange change, Bearer bearer) {
        return change.delta().link().isPresent() && isOffLimits(bearer);
    }

    /**
     * Whether the change is carried out without the e-mail address: whoever may edit the directory at the vendor would get
     * into the administrator's account by the link with which Keycloak lets people set another password.
     */
    public static boolean refusesEmail(PersonChange change, Bearer bearer) {
        return change.writesEmail() && bearer.isAdministrator();
    }

    private static boolean isOffLimits(Bearer bearer) {
        return bearer.isServiceAccount() || bearer.isAdministrator();
    }
}
