package dev.keybridge.contacts.store;

import dev.keybridge.contacts.plan.Elsewhere;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads in bulk what the other contacts providers of a realm have on record about accounts. */
final class NeighbourRecords {
    private final EntityManager em;
    private final String realmId;
    private final Neighbours neighbours;

    NeighbourRecords(EntityManager em, String realmId, Neighbours neighbours) {
        this.em = em;
        this.realmId = realmId;
        this.neighbours = neighbours;
    }

    /** By account id, for those of at most {@link Chunks#SIZE} accounts that somebody else knows. */
    Map<String, Elsewhere> about(Collection<String> accounts) {
        Map<String, Elsewhere> found = new HashMap<>();
        if (neighbours.all().isEmpty()) {
            return found;
        }
        em
                .createQuery(
                        "select p from KeybridgeContactPerson p where p.accountId in (:ids)", ContactPersonEntity.class)
                .setParameter("ids", accounts)
                .getResultList()
                .stream()
                .peek(em::detach)
                .filter(row -> neighbours.all().contains(row.componentId()))
                .forEach(row -> {
                    OwnedPerson person = row.toOwned();
                    boolean taken = neighbours.sameVendor().contains(row.componentId());
                    found.merge(person.accountId(), elsewhere(person, taken), Elsewhere::and);
                });
        return found;
    }

    private static Elsewhere elsewhere(OwnedPerson person, boolean taken) {
        boolean barred = person.state() == State.BARRED && !person.isJoined();
        return new Elsewhere(
                person.state() == State.PRESENT,
                barred,
                !barred && person.memory().disabledBySync(),
                person.state() == State.WITHDRAWN && person.memory().disabledBySync(),
                taken);
    }

    /** As {@link Accounts#valuesOf} says. */
    Map<String, List<String>> valuesOf(String attribute, Set<String> providers) {
        Map<String, List<String>> found = new HashMap<>();
        em.createQuery(
                        "select a.user.id, a.value, a.longValue from UserAttributeEntity a, KeybridgeContactPerson p"
                                + " where p.accountId = a.user.id and p.realmId = :realm and a.name = :name"
                                + " and p.componentId in (:others) and p.origin <> 'JOINED'"
                                + " and p.state in ('PRESENT', 'BARRED')",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("name", attribute)
                .setParameter("others", providers)
                .getResultList()
                .forEach(row -> {
                    String value = row[2] == null ? (String) row[1] : (String) row[2];
                    if (value != null) {
                        found.computeIfAbsent((String) row[0], key -> new ArrayList<>())
                                .add(value);
                    }
                });
        return found;
    }
}
