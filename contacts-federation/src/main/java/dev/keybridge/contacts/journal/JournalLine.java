package dev.keybridge.contacts.journal;

import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a run has to say about one vendor object.
 *
 * @param vendorId its id; never a name, a mobile number or an e-mail address
 * @param action what was done or is to be done, such as <code>CREATE</code>; empty for what concerns no single change
 * @param detail what there is to say besides the reason, without personal data
 * @param changes what changes in the account or group; with values only in a preview
 */
public record JournalLine(
        Subject subject,
        String vendorId,
        Outcome outcome,
        Optional<String> action,
        Reason reason,
        Detail detail,
        Optional<ChangeList> changes) {
    public JournalLine {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(vendorId);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(action);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(changes);
    }

    /** The same with another name for a person. */
    public JournalLine named(UnaryOperator<String> personName) {
        return subject == Subject.PERSON
                ? new JournalLine(subject, personName.apply(vendorId), outcome, action, reason, detail, changes)
                : this;
    }

    public static JournalLine of(Problem problem) {
        Outcome outcome = switch (problem.severity()) {
            case FAILED -> Outcome.FAILED;
            case CONFLICT -> Outcome.CONFLICT;
            case WARNING -> Outcome.WARNING;
            case HELD -> Outcome.HELD;
        };
        return new JournalLine(
                problem.subject(),
                problem.vendorId(),
                outcome,
                Optional.empty(),
                problem.reason(),
                problem.detail(),
                Optional.empty());
    }

    /** @param values whether the values before and after are told, or only the names of what changes */
    public static JournalLine of(PersonChange change, Outcome outcome, boolean values) {
        return new JournalLine(
                Subject.PERSON,
                change.personId(),
                outcome,
                Optional.of(change.kind().name()),
                change.reason(),
                Detail.NONE,
                Optional.of(values ? ChangeList.withValues(change) : ChangeList.namesOnly(change)));
    }

    /** As for a person; names and attributes of departments are no secret to whom may read the journal. */
    public static JournalLine of(GroupChange change, Outcome outcome) {
        return new JournalLine(
                Subject.DEPARTMENT,
                change.departmentId(),
                outcome,
                Optional.of(change.kind().name()),
                change.reason(),
                Detail.NONE,
                Optional.of(ChangeList.of(change)));
    }
}
