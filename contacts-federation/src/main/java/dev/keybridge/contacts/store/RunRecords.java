package dev.keybridge.contacts.store;

import dev.keybridge.contacts.journal.ChangeList;
import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.journal.Outcome;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of one run in the journal: what was done about each vendor object, what failed, what is held. */
public final class RunRecords {
    private static final int TEXT_LENGTH = 1024;
    private static final int ID_LENGTH = 255;

    private final EntityManager em;
    private final String runId;

    public RunRecords(KeycloakSession session, String runId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.runId = runId;
    }

    /**
     * Which lines are wanted.
     *
     * @param outcomes none: all
     * @param subject empty: all
     * @param vendorId the object with this very id; empty: all
     */
    public record Filter(Set<Outcome> outcomes, Optional<Subject> subject, Optional<String> vendorId) {
        public static final Filter ALL = new Filter(Set.of(), Optional.empty(), Optional.empty());

        public Filter {
            outcomes = Set.copyOf(outcomes);
        }
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
            row.detail = cut(line.detail(), TEXT_LENGTH);
            row.changes = line.changes().map(Json::write).orElse(null);
            em.persist(row);
        }
    }

    /** A page of the lines, in the order of the run. */
    public List<JournalLine> read(Filter filter, int first, int max) {
        String query = "select c from KeybridgeContactRecord c where c.runId = :run"
                + (filter.outcomes().isEmpty() ? "" : " and c.outcome in (:outcomes)")
                + (filter.subject().isEmpty() ? "" : " and c.subject = :subject")
                + (filter.vendorId().isEmpty() ? "" : " and c.vendorId = :vendorId")
                + " order by c.number";
        var typed = em.createQuery(query, ContactRecordEntity.class).setParameter("run", runId);
        if (!filter.outcomes().isEmpty()) {
            typed.setParameter(
                    "outcomes", filter.outcomes().stream().map(Outcome::name).toList());
        }
        filter.subject().ifPresent(subject -> typed.setParameter("subject", subject.name()));
        filter.vendorId().ifPresent(id -> typed.setParameter("vendorId", id));
        return typed.setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(RunRecords::line)
                .toList();
    }

    private static JournalLine line(ContactRecordEntity row) {
        return new JournalLine(
                Subject.valueOf(row.subject),
                row.vendorId,
                Outcome.valueOf(row.outcome),
                Optional.ofNullable(row.action),
                Reason.ofCode(row.reason),
                row.detail == null ? "" : row.detail,
                Optional.ofNullable(row.changes).map(text -> Json.read(text, ChangeList.class)));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
