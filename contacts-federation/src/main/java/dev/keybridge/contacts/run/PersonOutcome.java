package dev.keybridge.contacts.run;

import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.lib.directory.PersonReading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What came of a run about one person, as far as it got.
 *
 * @param vendorId as asked for
 * @param failure why the vendor was not asked, or did not answer
 * @param reading what the vendor said
 * @param owned the person as the provider knew them before
 * @param run empty when there was no occasion for one
 * @param lines what the run noted
 * @param departmentsWithoutGroup departments of the person that are left to a run about all
 */
public record PersonOutcome(
        String vendorId,
        Optional<Detail> failure,
        Optional<PersonReading> reading,
        Optional<OwnedPerson> owned,
        Optional<RunSummary> run,
        List<JournalLine> lines,
        Set<String> departmentsWithoutGroup) {
    public PersonOutcome {
        Objects.requireNonNull(vendorId);
        lines = List.copyOf(lines);
        departmentsWithoutGroup = Set.copyOf(departmentsWithoutGroup);
    }

    static PersonOutcome about(String vendorId) {
        return new PersonOutcome(
                vendorId, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Set.of());
    }

    PersonOutcome failed(Detail why) {
        return new PersonOutcome(vendorId, Optional.of(why), reading, owned, run, lines, departmentsWithoutGroup);
    }

    PersonOutcome read(PersonReading found, Optional<OwnedPerson> known) {
        return new PersonOutcome(vendorId, failure, Optional.of(found), known, run, lines, departmentsWithoutGroup);
    }

    PersonOutcome ran(RunSummary summary, List<JournalLine> noted, Set<String> groupless) {
        return new PersonOutcome(vendorId, failure, reading, owned, Optional.of(summary), noted, groupless);
    }
}
