package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.journal.Outcome;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.store.RecordFilter;
import jakarta.ws.rs.BadRequestException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which records a request asks for. */
final class RecordsQuery {
    private RecordsQuery() {}

    /** @throws BadRequestException if it names an outcome, subject or reason that does not exist */
    static RecordFilter filter(
            List<String> outcomes,
            String subject,
            List<String> actions,
            List<String> reasons,
            String vendorId,
            String search) {
        try {
            return new RecordFilter(
                    outcomes.stream().map(Outcome::valueOf).collect(Collectors.toSet()),
                    text(subject).map(Subject::valueOf),
                    Set.copyOf(actions),
                    reasons.stream().map(Reason::ofCode).collect(Collectors.toSet()),
                    text(vendorId),
                    text(search));
        } catch (IllegalArgumentException unknown) {
            throw new BadRequestException("no such outcome, subject or reason");
        }
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
