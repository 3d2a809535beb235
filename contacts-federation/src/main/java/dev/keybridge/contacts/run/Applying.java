package dev.keybridge.contacts.run;

import dev.keybridge.contacts.apply.WriterContext;
import dev.keybridge.contacts.journal.RunPhase;
import dev.keybridge.contacts.journal.RunProgress;
import dev.keybridge.contacts.plan.HandOvers;
import dev.keybridge.contacts.plan.Plan;

import java.util.HashMap;
import java.util.Map;

/**
 * Carries out a plan in short transactions: many records together where nothing can be lost, and when that fails fewer, down
 * to each one alone, so that one bad record costs only itself. What takes something away goes one by one.
 */
final class Applying {
    private final Turns turns;
    private final RunProgress progress;
    private final String targetGroup;
    private final boolean duplicateEmailsAllowed;
    private final ApplyingGroups groups;
    private final ApplyingPeople people;

    /** @param now of the run, in epoch seconds */
    Applying(
            Writes writes,
            Turns turns,
            RunProgress progress,
            RunLines lines,
            RunSetup setup,
            String componentId,
            Planning.Result planned,
            long now) {
        this.turns = turns;
        this.progress = progress;
        this.targetGroup = setup.config().targetGroup();
        this.duplicateEmailsAllowed = setup.duplicateEmailsAllowed();
        Map<String, String> departmentGroups = new HashMap<>(planned.departmentGroups());
        Notes notes = new Notes(lines, componentId, setup.config().changeEvents(), departmentGroups);
        this.groups = new ApplyingGroups(
                writes, turns, progress, notes, componentId, departmentGroups, planned.targetGroupId());
        this.people = new ApplyingPeople(
                writes,
                turns,
                progress,
                notes,
                new WriterContext(componentId, setup.alias(), departmentGroups, planned.owned(), now));
    }

    /** @throws RunInterrupted when another run has taken over; what was carried out by then stays */
    void carryOut(Plan plan) {
        if (!plan.groups().isEmpty()) {
            groups.under(targetGroup);
        }
        progress.enter(RunPhase.GROUPS, plan.groups().size());
        groups.together(plan.groups());
        progress.enter(RunPhase.PEOPLE, plan.people().size());
        people.carryOut(duplicateEmailsAllowed ? HandOvers.none(plan.people()) : HandOvers.of(plan.people()));
        progress.enter(RunPhase.REMOVALS, plan.groupRemovals().size());
        new Portions(1, turns).each(plan.groupRemovals(), groups::oneByOne);
    }
}
