package dev.keybridge.contacts.store;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which accounts a bulk query is about: some by their ids, or those of a provider's people from one place in the database's
 * own order up to another. The second form is the same statement for any number of accounts, and the database need not be
 * told their ids, which it knows.
 */
final class AccountRange {
    /** A transaction that reads so many is over in a fraction of a second. */
    private static final int AT_ONCE = 2000;

    private final String condition;
    private final Map<String, Object> parameters;
    private final Optional<String> last;

    private AccountRange(String condition, Map<String, Object> parameters, Optional<String> last) {
        this.condition = condition;
        this.parameters = parameters;
        this.last = last;
    }

    /** @param ids at most {@link Chunks#SIZE} */
    static AccountRange of(Collection<String> ids) {
        return new AccountRange("(:ids)", Map.of("ids", ids), Optional.empty());
    }

    /** What comes after an account, if anything does. Only the database compares ids: its order need not be Java's. */
    static Optional<AccountRange> next(EntityManager em, String componentId, Optional<String> after) {
        Map<String, Object> bounds = new HashMap<>();
        bounds.put("component", componentId);
        after.ifPresent(id -> bounds.put("after", id));
        String people = "(select p.accountId from KeybridgeContactPerson p where p.componentId = :component"
                + (after.isPresent() ? " and p.accountId > :after" : "");
        var query = em.createQuery(people.substring(1) + " order by p.accountId", String.class);
        bounds.forEach(query::setParameter);
        List<String> ids = query.setMaxResults(AT_ONCE).getResultList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        if (ids.size() < AT_ONCE) {
            return Optional.of(new AccountRange(people + ")", bounds, Optional.empty()));
        }
        String last = ids.get(ids.size() - 1);
        bounds.put("last", last);
        return Optional.of(new AccountRange(people + " and p.accountId <= :last)", bounds, Optional.of(last)));
    }

    /** What an id is <code>in</code>; see {@link #with}. */
    String condition() {
        return condition;
    }

    /** The parameters of the condition together with those of the rest of a query. */
    Map<String, Object> with(Map<String, Object> others) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(others);
        return all;
    }

    /** Where the next range begins; empty when there is none. */
    Optional<String> last() {
        return last;
    }
}
