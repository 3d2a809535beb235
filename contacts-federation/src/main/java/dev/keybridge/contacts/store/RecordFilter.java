package dev.keybridge.contacts.store;

import dev.keybridge.contacts.journal.Outcome;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of the journal are wanted. Where nothing is said, all are.
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

    /** The same about one kind of object. */
    RecordFilter of(Optional<Subject> kind) {
        return new RecordFilter(outcomes, kind, actions, reasons, vendorId, search);
    }

    /** What is asked of a line <code>c</code>, to stand behind another condition. */
    String where() {
        StringBuilder where = new StringBuilder();
        if (!outcomes.isEmpty()) {
            where.append(" and c.outcome in (:outcomes)");
        }
        if (!actions.isEmpty()) {
            where.append(" and c.action in (:actions)");
        }
        if (!reasons.isEmpty()) {
            where.append(" and c.reason in (:reasons)");
        }
        if (subject.isPresent()) {
            where.append(" and c.subject = :subject");
        }
        if (vendorId.isPresent()) {
            where.append(" and c.vendorId = :vendorId");
        }
        if (search.isPresent()) {
            where.append(" and lower(c.vendorId) like :search escape '!'");
        }
        return where.toString();
    }

    /** The parameters of {@link #where}. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        if (!outcomes.isEmpty()) {
            values.put("outcomes", outcomes.stream().map(Outcome::name).toList());
        }
        if (!actions.isEmpty()) {
            values.put("actions", actions);
        }
        if (!reasons.isEmpty()) {
            values.put("reasons", reasons.stream().map(Reason::code).toList());
        }
        subject.ifPresent(one -> values.put("subject", one.name()));
        vendorId.ifPresent(id -> values.put("vendorId", id));
        search.ifPresent(beginning -> values.put("search", Like.beginningWith(beginning)));
        return values;
    }
}
