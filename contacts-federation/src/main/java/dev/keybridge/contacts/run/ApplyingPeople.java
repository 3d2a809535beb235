package dev.keybridge.contacts.run;

import dev.keybridge.contacts.apply.ChangedAccounts;
import dev.keybridge.contacts.apply.WriterContext;
import dev.keybridge.contacts.journal.RunProgress;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.HandOvers;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Remainder;
import dev.keybridge.contacts.run.PeopleWriting.Way;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries out the changes to people's accounts: many together where nothing can be lost, one by one where it can. */
final class ApplyingPeople {
    /** Cost grows with the persistence context: about a hundred accounts are the best size. */
    private static final int TOGETHER = 100;
    /** What is written as rows, in batches and past Keycloak's model. */
    private static final int ROWS_TOGETHER = 500;

    private final Writes writes;
    private final Turns turns;
    private final RunProgress progress;
    private final PeopleWriting people;
    private final WriterContext context;

    ApplyingPeople(Writes writes, Turns turns, RunProgress progress, Notes notes, WriterContext context) {
        this.writes = writes;
        this.turns = turns;
        this.progress = progress;
        this.people = new PeopleWriting(notes, context);
        this.context = context;
    }

    void carryOut(HandOvers changes) {
        List<PersonChange> newcomers = new ArrayList<>();
        List<PersonChange> plain = new ArrayList<>();
        List<PersonChange> others = new ArrayList<>();
        List<PersonChange> delicate = new ArrayList<>();
        for (PersonChange change : changes.others()) {
            if (change.isRemoval() || change.kind() == PersonChange.Kind.FORGET) {
                delicate.add(change);
            } else if (change.kind() == PersonChange.Kind.CREATE) {
                newcomers.add(change);
            } else if (ChangedAccounts.canWrite(change)) {
                plain.add(change);
            } else {
                others.add(change);
            }
        }
        sideBySide(newcomers, people::create);
        sideBySide(plain, people::rewrite);
        new Portions(TOGETHER, turns).each(others, portion -> together(portion, people::change));
        HandingOver handingOver = new HandingOver(this::handOver, this::alone, progress::problem);
        new Portions(1, turns).each(changes.chains(), chain -> chain.forEach(handingOver::carryOut));
        new Portions(1, turns).each(delicate, one -> one.forEach(this::alone));
    }

    /**
     * For changes that do not depend on each other. What cannot be written together is tried again in one thread, when nobody
     * else of this run writes.
     */
    private void sideBySide(List<PersonChange> all, Way way) {
        Portions portions = new Portions(ROWS_TOGETHER, turns);
        if (!writes.areForSeveralThreads()) {
            portions.each(all, portion -> together(portion, way));
            return;
        }
        List<List<PersonChange>> refused = new ArrayList<>();
        SideBySide.each(
                portions.of(all),
                portion -> isWritten(portion, way, portions) ? List.<PersonChange>of() : portion,
                refused::add);
        refused.forEach(portion -> halves(portion, way));
    }

    private boolean isWritten(List<PersonChange> changes, Way way, Portions portions) {
        long began = System.nanoTime();
        boolean written = isWritten(changes, way);
        portions.worked(changes.size(), System.nanoTime() - began, written);
        return written;
    }

    private void together(List<PersonChange> changes, Way way) {
        if (!isWritten(changes, way)) {
            halves(changes, way);
        }
    }

    /** Until the one record that cannot be written stands alone. */
    private void halves(List<PersonChange> changes, Way way) {
        int half = changes.size() / 2;
        if (half == 0) {
            changes.forEach(this::alone);
        } else {
            together(changes.subList(0, half), way);
            together(changes.subList(half, changes.size()), way);
        }
    }

    /** Whether all of it was written; else none of it was, and why is told when the record that it is about stands alone. */
    private boolean isWritten(List<PersonChange> changes, Way way) {
        return whyNot(changes, way).isEmpty();
    }

    /** Why none of it was written; all of it was if there is no reason. */
    private Optional<Detail> handOver(List<PersonChange> chain) {
        return whyNot(chain, people::handOver).map(why -> new WriteError(why).describe());
    }

    private Optional<RuntimeException> whyNot(List<PersonChange> changes, Way way) {
        List<Optional<Problem>> outcomes;
        try {
            outcomes = write(changes, way);
        } catch (RunInterrupted e) {
            throw e;
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
        settle(changes, outcomes);
        return Optional.empty();
    }

    /** Whether it was done. */
    private boolean alone(PersonChange change) {
        List<Optional<Problem>> outcomes = new ArrayList<>();
        writes.attempt(Subject.PERSON, change.personId(), () -> {
            outcomes.addAll(write(List.of(change), people::alone));
            settle(List.of(change), outcomes);
        });
        if (outcomes.isEmpty()) {
            // Whatever it is that cannot be written, nobody gets in who is barred at the vendor.
            new Remainder(change, context.fingerprintOf(change.personId()))
                    .justBarring()
                    .ifPresent(this::alone);
        }
        return outcomes.stream().anyMatch(PeopleWriting::isCarriedOut);
    }

    private List<Optional<Problem>> write(List<PersonChange> changes, Way way) {
        return writes.write((session, realm) -> way.write(session, realm, changes));
    }

    private void settle(List<PersonChange> changes, List<Optional<Problem>> outcomes) {
        for (int i = 0; i < changes.size(); i++) {
            settle(changes.get(i), outcomes.get(i));
        }
    }

    private void settle(PersonChange change, Optional<Problem> outcome) {
        outcome.ifPresent(progress::problem);
        if (PeopleWriting.isCarriedOut(outcome)) {
            progress.carriedOut(change.kind());
        }
        progress.advance();
    }
}
