package dev.keybridge.contacts.store;

import dev.keybridge.contacts.journal.ChangeList;
import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.journal.Outcome;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** The lines of one run in the journal: what was done about each vendor object, what failed, what is held. */
public final class RunRecords {
    private static final int TEXT_LENGTH = 1024;
    private static final int ID_LENGTH = 255;

    private static final String CHANGES =
            " from KeybridgeContactRecord c where c.runId = :run and c.action is not null and c.changes is not null";

    private final EntityManager em;
    private final String runId;

    public RunRecords(KeycloakSession session, String runId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.runId = runId;
    }

    /** @param firstNumber tells where in the run the lines stand; no two lines of a run have the same number */
    public void write(int firstNumber, Collection<JournalLine> lines) {
        int number = firstNumber;
        for (JournalLine line : lines) {
            ContactRecordEntity row = new ContactRecordEntity();
            row.runId = runId;
            row.number = number++;
            row.subject = line.subject().name();
            row.vendorId = cut(line.vendorId(), ID_LENGTH);
            row.outcome = line.outcome().name();
            row.action = line.action().orElse(null);
            row.reason = line.reason().code();
            row.detail = KeptDetails.write(line.detail(), TEXT_LENGTH);
            row.changes = line.changes().map(Json::write).orElse(null);
            em.persist(row);
        }
    }

    /** A page of the lines, in the order of the run. */
    public List<JournalLine> read(RecordFilter filter, int first, int max) {
        return query(filter, "select c", " order by c.number", ContactRecordEntity.class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(RunRecords::line)
                .toList();
    }

    /** What the run has changed in these objects, or would change, in the order of the run. */
    public List<JournalLine> changes(Subject subject, Collection<String> vendorIds) {
        return Chunks.of(vendorIds).stream()
                .flatMap(ids -> em.createQuery(
                                "select c" + CHANGES + " and c.subject = :subject and c.vendorId in (:ids)"
                                        + " order by c.number",
                                ContactRecordEntity.class)
                        .setParameter("run", runId)
                        .setParameter("subject", subject.name())
                        .setParameter("ids", ids)
                        .getResultStream())
                .map(RunRecords::line)
                .toList();
    }

    public long count(RecordFilter filter) {
        return query(filter, "select count(c)", "", Long.class).getSingleResult();
    }

    /** Shows all lines one after the other, in the order of the run, and keeps none of them in memory. */
    public void each(RecordFilter filter, Consumer<JournalLine> reader) {
        each(
                last -> query(
                        filter,
                        "select c",
                        " and c.number > " + last + " order by c.number",
                        ContactRecordEntity.class),
                reader);
    }

    /** The same for all lines that tell what changes in an account or group. */
    public void eachChange(Consumer<JournalLine> reader) {
        each(
                last -> em.createQuery(
                                "select c" + CHANGES + " and c.number > " + last + " order by c.number",
                                ContactRecordEntity.class)
                        .setParameter("run", runId),
                reader);
    }

    private void each(IntFunction<TypedQuery<ContactRecordEntity>> after, Consumer<JournalLine> reader) {
        int last = Integer.MIN_VALUE;
        List<ContactRecordEntity> rows;
        do {
            rows = after.apply(last).setMaxResults(Chunks.SIZE).getResultList();
            for (ContactRecordEntity row : rows) {
                reader.accept(line(row));
                last = row.number;
                em.detach(row);
            }
        } while (rows.size() == Chunks.SIZE);
    }

    private <T> TypedQuery<T> query(RecordFilter filter, String select, String rest, Class<T> type) {
        TypedQuery<T> query = em.createQuery(
                        select + " from KeybridgeContactRecord c where c.runId = :run" + filter.where() + rest, type)
                .setParameter("run", runId);
        filter.values().forEach(query::setParameter);
        return query;
    }

    static JournalLine line(ContactRecordEntity row) {
        return new JournalLine(
                Subject.valueOf(row.subject),
                row.vendorId,
                Outcome.valueOf(row.outcome),
                Optional.ofNullable(row.action),
                Reason.ofCode(row.reason),
                KeptDetails.read(row.detail),
                Optional.ofNullable(row.changes).map(text -> Json.read(text, ChangeList.class)));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
