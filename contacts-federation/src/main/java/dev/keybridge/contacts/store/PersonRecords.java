package dev.keybridge.contacts.store;

import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.plan.Problem.Subject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the journal has about one person, in all runs of a provider. */
public final class PersonRecords {
    private static final String FROM = " from KeybridgeContactRecord c join KeybridgeContactRun r on r.id = c.runId"
            + " where r.componentId = :component and c.vendorId in (:ids)";

    private final EntityManager em;
    private final String componentId;
    private final Set<String> ids;

    /** @param vendorId as the journal has it, or in other capitals than a vendor that takes both for the same */
    public PersonRecords(KeycloakSession session, String componentId, String vendorId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.componentId = componentId;
        // Not lower(c.vendorId), for which there is no index.
        this.ids = new HashSet<>(List.of(vendorId, vendorId.toLowerCase(Locale.ROOT)));
    }

    /**
     * One line, and where it stands.
     *
     * @param mode of the run
     * @param startedAt when the run began, in epoch milliseconds
     */
    public record Entry(String runId, String mode, long startedAt, JournalLine line) {}

    /** A page of what passes, the newest run first; in a run, in its order. */
    public List<Entry> read(RecordFilter filter, int first, int max) {
        return query(
                        filter,
                        "select c, r.mode, r.startedAt",
                        " order by r.startedAt desc, r.id, c.number",
                        Object[].class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(PersonRecords::entry)
                .toList();
    }

    public long count(RecordFilter filter) {
        return query(filter, "select count(c)", "", Long.class).getSingleResult();
    }

    private static Entry entry(Object[] row) {
        ContactRecordEntity record = (ContactRecordEntity) row[0];
        return new Entry(record.runId, (String) row[1], (Long) row[2], RunRecords.line(record));
    }

    private <T> TypedQuery<T> query(RecordFilter filter, String select, String rest, Class<T> type) {
        RecordFilter people = filter.of(Optional.of(Subject.PERSON));
        TypedQuery<T> query = em.createQuery(select + FROM + people.where() + rest, type)
                .setParameter("component", componentId)
                .setParameter("ids", ids);
        people.values().forEach(query::setParameter);
        return query;
    }
}
