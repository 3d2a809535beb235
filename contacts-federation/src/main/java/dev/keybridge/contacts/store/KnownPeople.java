package dev.keybridge.contacts.store;

import dev.keybridge.contacts.mapping.VendorFields;
import dev.keybridge.contacts.plan.OwnedPerson;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Single people whom a provider looks after: a few short queries for one of them, however many there are. */
public final class KnownPeople {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final String componentId;
    private final EntityManager em;
    private final ContactStore store;

    public KnownPeople(KeycloakSession session, RealmModel realm, String componentId) {
        this.session = session;
        this.realm = realm;
        this.componentId = componentId;
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.store = new ContactStore(session, realm.getId(), componentId);
    }

    public Optional<OwnedPerson> byId(String personId) {
        return Optional.ofNullable(
                        em.find(ContactPersonEntity.class, new ContactPersonEntity.Key(componentId, personId)))
                .map(ContactPersonEntity::toOwned);
    }

    /** By the id that the vendor's other records use, which for some vendors only the account remembers. */
    public Optional<OwnedPerson> byVendorId(String vendorId, VendorFields vendor) {
        if (vendor.key().isEmpty()) {
            return byId(vendorId.toLowerCase(Locale.ROOT));
        }
        return session.users()
                .searchForUserByUserAttributeStream(realm, vendor.idAttribute(), vendorId)
                .map(UserModel::getId)
                .map(this::byAccount)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Departments in whose groups the person's account is. */
    public Set<String> departmentsOf(String personId) {
        Map<String, String> departments = new HashMap<>();
        store.departments().forEach((department, group) -> departments.put(group, department));
        return byId(personId)
                .map(person -> session.users().getUserById(realm, person.accountId()))
                .map(account -> account.getGroupsStream()
                        .map(GroupModel::getId)
                        .map(departments::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Departments that have a group. */
    public Set<String> departments() {
        return Set.copyOf(store.departments().keySet());
    }

    private Optional<OwnedPerson> byAccount(String accountId) {
        return em.createQuery(
                        "select p from KeybridgeContactPerson p where p.componentId = :component"
                                + " and p.accountId = :account",
                        ContactPersonEntity.class)
                .setParameter("component", componentId)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst()
                .map(ContactPersonEntity::toOwned);
    }
}
