package dev.keybridge.contacts.store;

import dev.keybridge.contacts.journal.Outcome;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of a run are wanted. Where nothing is said, all are.
 *
 * @param actions such as <code>CREATE</code>
 * @param vendorId the object with this very id
 * @param search objects whose id begins with this, in capitals or not
 */
public record RecordFilter(
        Set<Outcome> outcomes,
        Optional<Subject> subject,
        Set<String> actions,
        Set<Reason> reasons,
        Optional<String> vendorId,
        Optional<String> search) {
    public static final RecordFilter ALL =
            new RecordFilter(Set.of(), Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

    public RecordFilter {
        outcomes = Set.copyOf(outcomes);
        actions = Set.copyOf(actions);
        reasons = Set.copyOf(reasons);
    }

    /** A query over the lines <code>c</code> of a run that pass. */
    <T> TypedQuery<T> on(EntityManager em, String runId, String select, String rest, Class<T> type) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder(" from KeybridgeContactRecord c where c.runId = :run");
        values.put("run", runId);
        if (!outcomes.isEmpty()) {
            where.append(" and c.outcome in (:outcomes)");
            values.put("outcomes", outcomes.stream().map(Outcome::name).toList());
        }
        if (!actions.isEmpty()) {
            where.append(" and c.action in (:actions)");
            values.put("actions", actions);
        }
        if (!reasons.isEmpty()) {
            where.append(" and c.reason in (:reasons)");
            values.put("reasons", reasons.stream().map(Reason::code).toList());
        }
        subject.ifPresent(one -> {
            where.append(" and c.subject = :subject");
            values.put("subject", one.name());
        });
        vendorId.ifPresent(id -> {
            where.append(" and c.vendorId = :vendorId");
            values.put("vendorId", id);
        });
        search.ifPresent(beginning -> {
            where.append(" and lower(c.vendorId) like :search escape '!'");
            values.put("search", literally(beginning) + "%");
        });
        TypedQuery<T> query = em.createQuery(select + where + rest, type);
        values.forEach(query::setParameter);
        return query;
    }

    private static String literally(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
