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
    private final Turns turns;
    private final RunLines lines;
    private final RunProgress progress;
    /** Some hundred at a time: a first preview of a large company has more values than there is memory to spare. */
    private final List<JournalLine> waiting = new ArrayList<>();

    Preview(Lease lease, Turns turns, RunLines lines, RunProgress progress) {
        this.lease = lease;
        this.turns = turns;
        this.lines = lines;
        this.progress = progress;
    }

    void note(Plan plan, Verdict verdict) {
        note(plan.groups(), verdict.released().groups());
        Map<String, PersonChange> released = new HashMap<>();
        verdict.released().people().forEach(change -> released.put(change.personId(), change));
        for (PersonChange change : plan.people()) {
            PersonChange allowed = released.get(change.personId());
            if (allowed != null) {
                progress.carriedOut(allowed.kind());
                noteUnlessTrivial(allowed, Outcome.PLANNED);
            }
            if (!change.equals(allowed)) {
                noteUnlessTrivial(change, Outcome.HELD);
            }
        }
        note(plan.groupRemovals(), verdict.released().groupRemovals());
        flush();
    }

    private void note(List<GroupChange> changes, List<GroupChange> released) {
        Set<GroupChange> allowed = new HashSet<>(released);
        changes.forEach(
                change -> add(JournalLine.of(change, allowed.contains(change) ? Outcome.PLANNED : Outcome.HELD)));
    }

    private void noteUnlessTrivial(PersonChange change, Outcome outcome) {
        if (change.kind() != PersonChange.Kind.REMEMBER) {
            add(JournalLine.of(change, outcome, true));
        }
    }

    private void add(JournalLine line) {
        waiting.add(line);
        if (waiting.size() == Chunks.SIZE) {
            flush();
        }
    }

    private void flush() {
        long began = System.nanoTime();
        lease.write((session, realm) -> {
            lines.write(session, waiting);
            return null;
        });
        waiting.clear();
        turns.giveWay(System.nanoTime() - began);
    }
}
