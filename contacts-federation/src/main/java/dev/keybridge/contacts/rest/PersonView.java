package dev.keybridge.contacts.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keybridge.contacts.doctor.PersonSteps;
import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.run.PersonOutcome;
import dev.keybridge.lib.directory.PersonReading.Presence;

import java.util.List;

/**
 * What came of a sync of one person, or would come of it.
 *
 * @param found whether the vendor shows the person
 * @param steps what was found and done, one thing after another
 * @param record as in the records of the run; absent when nothing had to be done
 * @param run absent when there was no occasion for one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(String vendorId, boolean found, List<PersonSteps.Step> steps, RecordView record, RunView run) {
    static PersonView of(PersonOutcome outcome, AdminTexts texts, boolean preview) {
        boolean found = outcome.reading()
                .filter(reading -> reading.presence() == Presence.FOUND || reading.presence() == Presence.NOT_CHOSEN)
                .isPresent();
        return new PersonView(
                outcome.vendorId(),
                found,
                new PersonSteps(texts.language(), texts::text, preview).of(outcome),
                record(outcome.lines(), texts),
                outcome.run().map(run -> RunView.of(run, texts)).orElse(null));
    }

    /** What was done says more than what could not be done besides. */
    private static RecordView record(List<JournalLine> lines, AdminTexts texts) {
        List<JournalLine> person =
                lines.stream().filter(line -> line.subject() == Subject.PERSON).toList();
        return person.stream()
                .filter(line -> line.action().isPresent())
                .findFirst()
                .or(() -> person.stream().findFirst())
                .map(line -> RecordView.of(line, texts))
                .orElse(null);
    }
}
