package dev.keybridge.contacts.run;

import dev.keybridge.contacts.guard.Verdict;
import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.journal.Outcome;
import dev.keybridge.contacts.journal.RunProgress;
import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.contacts.store.Chunks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes what a run would do, value by value, and does nothing. */
final class Preview {
    private final Lease lease;
    private final RunLines lines;
    private final RunProgress progress;

    Preview(Lease lease, RunLines lines, RunProgress progress) {
        this.lease = lease;
        this.lines = lines;
        this.progress = progress;
    }

    void note(Plan plan, Verdict verdict) {
        List<JournalLine> all = new ArrayList<>();
        note(plan.groups(), verdict.released().groups(), all);
        Map<String, PersonChange> released = new HashMap<>();
        verdict.released().people().forEach(change -> released.put(change.personId(), change));
        for (PersonChange change : plan.people()) {
            PersonChange allowed = released.get(change.personId());
            if (allowed != null) {
                progress.carriedOut(allowed.kind());
                noteUnlessTrivial(allowed, Outcome.PLANNED, all);
            }
            if (!change.equals(allowed)) {
                noteUnlessTrivial(change, Outcome.HELD, all);
            }
        }
        note(plan.groupRemovals(), verdict.released().groupRemovals(), all);
        for (List<JournalLine> chunk : Chunks.of(all)) {
            lease.write((session, realm) -> {
                lines.write(session, chunk);
                return null;
            });
        }
    }

    private static void note(List<GroupChange> changes, List<GroupChange> released, List<JournalLine> all) {
        Set<GroupChange> allowed = new HashSet<>(released);
        changes.forEach(
                change -> all.add(JournalLine.of(change, allowed.contains(change) ? Outcome.PLANNED : Outcome.HELD)));
    }

    private static void noteUnlessTrivial(PersonChange change, Outcome outcome, List<JournalLine> all) {
        if (change.kind() != PersonChange.Kind.REMEMBER) {
            all.add(JournalLine.of(change, outcome, true));
        }
    }
}
