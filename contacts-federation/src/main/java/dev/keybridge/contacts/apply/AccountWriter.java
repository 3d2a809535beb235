package dev.keybridge.contacts.apply;

import dev.keybridge.contacts.guard.HandsOff;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.Detail.Code;
import dev.keybridge.contacts.plan.EmailClaims;
import dev.keybridge.contacts.plan.OwnedPerson.Origin;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.store.ContactStore;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.cache.UserCache;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.UserStoragePrivateUtil;
import org.keycloak.storage.UserStorageUtil;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Carries out changes to people's accounts, within the transaction of its session. */
public final class AccountWriter {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserProvider users;
    private final ContactStore store;
    private final WriterContext context;
    private final AccountFields fields;

    public AccountWriter(KeycloakSession session, RealmModel realm, ContactStore store, WriterContext context) {
        this.session = session;
        this.realm = realm;
        this.users = UserStoragePrivateUtil.userLocalStorage(session);
        this.store = store;
        this.context = context;
        this.fields = new AccountFields(new Places(session, realm, context.departmentGroups()));
    }

    /**
     * @return what was left out, if anything; one whose severity {@link Severity#isFailure()} means that nothing was written
     * @throws RuntimeException when Keycloak refuses the change: the transaction must be rolled back
     */
    public Optional<Problem> apply(PersonChange change) {
        return switch (change.kind()) {
            case CREATE -> create(change);
            case REMEMBER -> remember(change, context.originOf(change.personId()), context.leftAt(change));
            case FORGET -> forget(change);
            case ADOPT, JOIN, NEW_USERID, UPDATE, RESTORE, WITHDRAW -> update(change);
            case BAR, SUSPEND -> takeAway(change);
            case REMOVE, UNLINK -> end(change);
        };
    }

    private Optional<Problem> create(PersonChange change) {
        String username = change.delta().properties().stream()
                .filter(value -> value.name().equals("username"))
                .map(value -> value.after().get(0))
                .findFirst()
                .orElseThrow();
        FreeIdentities.require(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm, context, List.of(change));
        UserModel user = users.addUser(realm, KeycloakModelUtils.generateId(), username, true, true);
        user.setFederationLink(context.componentId());
        fields.write(user, change.delta());
        link(user, change);
        if (context.isKnown(change.personId())) {
            store.remember(
                    change.personId(),
                    user.getId(),
                    Origin.CREATED,
                    change.memory(),
                    OptionalLong.empty(),
                    context.now());
        } else {
            store.rememberNew(
                    change.personId(),
                    user.getId(),
                    Origin.CREATED,
                    change.memory(),
                    OptionalLong.empty(),
                    context.now());
        }
        return Optional.empty();
    }

    private Optional<Problem> update(PersonChange change) {
        UserModel user = existing(change);
        HandsOff.Bearer bearer = new UserBearer(user, context.componentId());
        Optional<Problem> refused = refused(change, bearer);
        if (refused.isPresent()) {
            return refused;
        }
        if (HandsOff.refusesEmail(change, bearer)) {
            EmailClaims.withoutEmail(change).ifPresent(this::update);
            return Optional.of(problem(Severity.WARNING, change, Reason.ADMIN_ACCOUNT));
        }
        boolean unlinked = HandsOff.refusesLink(change, bearer);
        fields.write(user, change.delta());
        if (!unlinked) {
            unlinkFormer(user, change);
            link(user, change);
        }
        change.delta().enabled().filter(enabled -> !enabled).ifPresent(enabled -> signOut(user));
        evict(user);
        if (change.kind() == PersonChange.Kind.JOIN || change.kind() == PersonChange.Kind.NEW_USERID) {
            store.forgetFormer(user.getId());
        }
        remember(change, origin(change, bearer), context.leftAt(change));
        if (change.delta().enabled().filter(enabled -> enabled).isPresent()) {
            store.enabledAgain(user.getId());
        }
        return unlinked ? Optional.of(problem(Severity.WARNING, change, Reason.ADMIN_ACCOUNT)) : Optional.empty();
    }

    private Origin origin(PersonChange change, HandsOff.Bearer bearer) {
        return switch (change.kind()) {
            case ADOPT -> Origin.ADOPTED;
            case JOIN -> Origin.JOINED;
            case NEW_USERID -> bearer.isOurs() ? Origin.CREATED : Origin.ADOPTED;
            default -> context.originOf(change.personId());
        };
    }

    private static Optional<Problem> refused(PersonChange change, HandsOff.Bearer bearer) {
        Severity severity = change.takesOver() ? Severity.CONFLICT : Severity.FAILED;
        return HandsOff.refusal(change, bearer).map(reason -> problem(severity, change, reason));
    }

    private Optional<Problem> takeAway(PersonChange change) {
        UserModel user = existing(change);
        Optional<Problem> refused = refused(change, new UserBearer(user, context.componentId()));
        if (refused.isPresent()) {
            return refused;
        }
        fields.write(user, change.delta());
        signOut(user);
        evict(user);
        return remember(change, context.originOf(change.personId()), context.leftAt(change));
    }

    private Optional<Problem> end(PersonChange change) {
        UserModel user = existing(change);
        HandsOff.Bearer bearer = new UserBearer(user, context.componentId());
        Optional<Problem> refused = refused(change, bearer);
        if (refused.isPresent()) {
            return refused;
        }
        if (change.kind() == PersonChange.Kind.REMOVE) {
            signOut(user);
            // Not through local storage: only this way the cache forgets the identity link as well.
            new UserManager(session).removeUser(realm, session.users().getUserById(realm, user.getId()));
        } else if (bearer.isOurs()) {
            user.setFederationLink(null);
            evict(user);
        } else {
            fields.write(user, change.delta());
            evict(user);
        }
        return forget(change);
    }

    private Optional<Problem> remember(PersonChange change, Origin origin, OptionalLong leftAt) {
        store.remember(
                change.personId(), change.accountId().orElseThrow(), origin, change.memory(), leftAt, context.now());
        return Optional.empty();
    }

    private Optional<Problem> forget(PersonChange change) {
        store.forget(change.personId());
        return Optional.empty();
    }

    private UserModel existing(PersonChange change) {
        UserModel user = users.getUserById(realm, change.accountId().orElseThrow());
        if (user == null) {
            throw new WriteRefused(Code.ACCOUNT_DELETED);
        }
        return user;
    }

    /** The link under the former id leads to nobody, or one day to somebody else. */
    private void unlinkFormer(UserModel user, PersonChange change) {
        if (change.kind() == PersonChange.Kind.NEW_USERID) {
            context.identity(change)
                    .ifPresent(identity ->
                            session.users().removeFederatedIdentity(realm, user, identity.getIdentityProvider()));
        }
    }

    private void link(UserModel user, PersonChange change) {
        // Not through local storage: only this way Keycloak tells others (FederatedIdentityCreatedEvent).
        context.identity(change).ifPresent(identity -> session.users().addFederatedIdentity(realm, user, identity));
    }

    private void signOut(UserModel user) {
        new SignOut(session, realm).of(user);
    }

    private void evict(UserModel user) {
        UserCache cache = UserStorageUtil.userCache(session);
        if (cache != null) {
            cache.evict(realm, user);
        }
    }

    private static Problem problem(Severity severity, PersonChange change, Reason reason) {
        return new Problem(
                severity, Subject.PERSON, change.personId(), reason, Detail.of(Code.LEFT_OUT, change.kind()));
    }
}
