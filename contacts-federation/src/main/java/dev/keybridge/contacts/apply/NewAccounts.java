package dev.keybridge.contacts.apply;

import dev.keybridge.contacts.plan.GroupRef;
import dev.keybridge.contacts.plan.OwnedPerson.Origin;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.ValueChange;
import dev.keybridge.contacts.store.ContactStore;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.UserAdapter;
import org.keycloak.models.jpa.entities.UserEntity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Makes many accounts at once, past Keycloak's model, which asks the database several times for each account: rows of one
 * kind after the other, so that they travel in batches. What {@link AccountWriter} makes one by one is the same in every
 * table, and the same events are published.
 *
 * <p>This, {@link ChangedAccounts} and the rows that both use are the only classes that write Keycloak's entities
 * (<code>org.keycloak.models.jpa.entities</code>, internal).
 */
public final class NewAccounts {
    private static final int ROWS_AT_ONCE = 200;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager em;
    private final ContactStore store;
    private final WriterContext context;
    private final Places places;

    public NewAccounts(KeycloakSession session, RealmModel realm, ContactStore store, WriterContext context) {
        this.session = session;
        this.realm = realm;
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.store = store;
        this.context = context;
        this.places = new Places(session, realm, context.departmentGroups());
    }

    /**
     * Makes the account of each change of kind {@link PersonChange.Kind#CREATE}: all or, with an exception, none.
     *
     * @throws RuntimeException when one of them cannot be made: the transaction must be rolled back
     */
    public void create(List<PersonChange> changes) {
        FreeIdentities.require(em, realm, context, changes);
        AccountRows rows = new AccountRows(realm);
        Defaults defaults = Defaults.of(realm);
        List<Made> made = new ArrayList<>();
        for (PersonChange change : changes) {
            made.add(made(change, rows, defaults));
        }
        em.unwrap(Session.class).setJdbcBatchSize(ROWS_AT_ONCE);
        rows.all().forEach(em::persist);
        made.forEach(this::remember);
        em.flush();
        made.forEach(this::publish);
        // Whatever listeners did is written, and the next account is not slowed down by the earlier ones.
        em.flush();
        em.clear();
    }

    private Made made(PersonChange change, AccountRows rows, Defaults defaults) {
        UserEntity user = rows.user(
                change.delta().properties(),
                context.componentId(),
                change.delta().enabled().orElse(false));
        for (ValueChange attribute : change.delta().attributes()) {
            attribute.after().forEach(value -> rows.attribute(user, attribute.name(), value));
        }
        Set<GroupModel> groups = new LinkedHashSet<>(defaults.groups());
        change.delta().join().stream().map(this::group).forEach(groups::add);
        groups.forEach(group -> rows.member(user, group.getId()));
        Set<RoleModel> roles = new LinkedHashSet<>(List.of(defaults.role()));
        change.delta().grant().stream().map(places::role).forEach(roles::add);
        roles.forEach(role -> rows.role(user, role.getId()));
        defaults.actions().forEach(action -> rows.requiredAction(user, action));
        context.identity(change).ifPresent(identity -> rows.link(user, identity));
        return new Made(change, user, groups, roles);
    }

    private GroupModel group(GroupRef ref) {
        return places.group(ref);
    }

    private void remember(Made made) {
        PersonChange change = made.change();
        String account = made.user().getId();
        if (context.isKnown(change.personId())) {
            store.remember(
                    change.personId(), account, Origin.CREATED, change.memory(), OptionalLong.empty(), context.now());
        } else {
            store.rememberNew(
                    change.personId(), account, Origin.CREATED, change.memory(), OptionalLong.empty(), context.now());
        }
    }

    private void publish(Made made) {
        UserModel user = new UserAdapter(session, realm, em, made.user());
        made.roles().forEach(role -> RoleModel.RoleGrantedEvent.fire(role, user, session));
        made.groups().forEach(group -> GroupModel.GroupMemberJoinEvent.fire(group, user, session));
        context.identity(made.change())
                .ifPresent(identity ->
                        session.getKeycloakSessionFactory().publish(new LinkedEvent(session, realm, user, identity)));
    }

    private record Made(PersonChange change, UserEntity user, Set<GroupModel> groups, Set<RoleModel> roles) {}

    /** What every new account of the realm gets. */
    private record Defaults(RoleModel role, List<GroupModel> groups, List<String> actions) {
        static Defaults of(RealmModel realm) {
            return new Defaults(
                    realm.getDefaultRole(),
                    realm.getDefaultGroupsStream().toList(),
                    realm.getRequiredActionProvidersStream()
                            .filter(RequiredActionProviderModel::isEnabled)
                            .filter(RequiredActionProviderModel::isDefaultAction)
                            .map(RequiredActionProviderModel::getAlias)
                            .toList());
        }
    }

    private record LinkedEvent(
            KeycloakSession getKeycloakSession,
            RealmModel getRealm,
            UserModel getUser,
            FederatedIdentityModel getFederatedIdentity)
            implements FederatedIdentityModel.FederatedIdentityCreatedEvent {}
}
