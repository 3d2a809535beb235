package dev.keybridge.contacts.run;

import dev.keybridge.contacts.apply.AccountWriter;
import dev.keybridge.contacts.apply.ChangedAccounts;
import dev.keybridge.contacts.apply.FreedAddresses;
import dev.keybridge.contacts.apply.NewAccounts;
import dev.keybridge.contacts.apply.WriteRefused;
import dev.keybridge.contacts.apply.WriterContext;
import dev.keybridge.contacts.journal.RunProgress;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.HandOvers;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Remainder;
import dev.keybridge.contacts.store.ContactStore;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Carries out the changes to people's accounts: many together where nothing can be lost, one by one where it can. */
final class ApplyingPeople {
    /** Cost grows with the persistence context: about a hundred accounts are the best size. */
    private static final int TOGETHER = 100;
    /** What is written as rows, in batches and past Keycloak's model. */
    private static final int ROWS_TOGETHER = 500;

    private final Writes writes;
    private final Turns turns;
    private final RunProgress progress;
    private final Notes notes;
    private final WriterContext context;

    ApplyingPeople(Writes writes, Turns turns, RunProgress progress, Notes notes, WriterContext context) {
        this.writes = writes;
        this.turns = turns;
        this.progress = progress;
        this.notes = notes;
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
        new Portions(ROWS_TOGETHER, turns).each(newcomers, portion -> together(portion, this::create));
        new Portions(ROWS_TOGETHER, turns).each(plain, portion -> together(portion, this::rewrite));
        new Portions(TOGETHER, turns).each(others, portion -> together(portion, this::change));
        HandingOver handingOver = new HandingOver(this::handOver, this::alone, progress::problem);
        new Portions(1, turns).each(changes.chains(), chain -> chain.forEach(handingOver::carryOut));
        new Portions(1, turns).each(delicate, one -> one.forEach(this::alone));
    }

    /** Why it was not done; all of it was if there is no reason. */
    private Optional<Detail> handOver(List<PersonChange> chain) {
        List<Optional<Problem>> outcomes;
        try {
            outcomes = writes.write((session, realm) -> {
                new FreedAddresses(session, realm).of(chain);
                List<Optional<Problem>> results = change(new Writing(session, realm), chain);
                if (!results.stream().allMatch(Optional::isEmpty)) {
                    throw new WriteRefused(Detail.Code.OFF_LIMITS);
                }
                return results;
            });
        } catch (RunInterrupted e) {
            throw e;
        } catch (RuntimeException e) {
            return Optional.of(new WriteError(e).describe());
        }
        settle(chain, outcomes);
        return Optional.empty();
    }

    private void together(
            List<PersonChange> chunk, BiFunction<Writing, List<PersonChange>, List<Optional<Problem>>> way) {
        List<Optional<Problem>> outcomes;
        try {
            outcomes = writes.write((session, realm) -> way.apply(new Writing(session, realm), chunk));
        } catch (RunInterrupted e) {
            throw e;
        } catch (RuntimeException e) {
            // Halves, until the one record that cannot be written stands alone.
            int half = chunk.size() / 2;
            if (half == 0) {
                chunk.forEach(this::alone);
            } else {
                together(chunk.subList(0, half), way);
                together(chunk.subList(half, chunk.size()), way);
            }
            return;
        }
        settle(chunk, outcomes);
    }

    private void settle(List<PersonChange> changes, List<Optional<Problem>> outcomes) {
        for (int i = 0; i < changes.size(); i++) {
            settle(changes.get(i), outcomes.get(i));
        }
    }

    private List<Optional<Problem>> create(Writing writing, List<PersonChange> chunk) {
        new NewAccounts(writing.session(), writing.realm(), store(writing.session(), writing.realm()), context)
                .create(chunk);
        return allDone(writing, chunk);
    }

    private List<Optional<Problem>> rewrite(Writing writing, List<PersonChange> chunk) {
        new ChangedAccounts(writing.session(), writing.realm(), store(writing.session(), writing.realm()), context)
                .change(chunk);
        return allDone(writing, chunk);
    }

    private List<Optional<Problem>> allDone(Writing writing, List<PersonChange> chunk) {
        List<Optional<Problem>> results = Collections.nCopies(chunk.size(), Optional.empty());
        note(writing.session(), chunk, results);
        return results;
    }

    private List<Optional<Problem>> change(Writing writing, List<PersonChange> chunk) {
        AccountWriter writer = accountWriter(writing.session(), writing.realm());
        List<Optional<Problem>> results = new ArrayList<>();
        EntityManagers.runInBatch(
                writing.session(), () -> chunk.forEach(change -> results.add(writer.apply(change))), true);
        note(writing.session(), chunk, results);
        return results;
    }

    private AccountWriter accountWriter(KeycloakSession session, RealmModel realm) {
        return new AccountWriter(session, realm, store(session, realm), context);
    }

    /** Whether it was done. */
    private boolean alone(PersonChange change) {
        List<Optional<Problem>> outcomes = new ArrayList<>();
        writes.attempt(Subject.PERSON, change.personId(), () -> {
            outcomes.add(writes.write((session, realm) -> {
                Optional<Problem> outcome = accountWriter(session, realm).apply(change);
                note(session, List.of(change), List.of(outcome));
                return outcome;
            }));
            settle(List.of(change), outcomes);
        });
        if (outcomes.isEmpty()) {
            // Whatever it is that cannot be written, nobody gets in who is barred at the vendor.
            new Remainder(change, context.fingerprintOf(change.personId()))
                    .justBarring()
                    .ifPresent(this::alone);
        }
        return outcomes.stream().anyMatch(ApplyingPeople::isCarriedOut);
    }

    /** In the transaction that makes the changes: what is noted was done, and what was done is noted. */
    private void note(KeycloakSession session, List<PersonChange> changes, List<Optional<Problem>> outcomes) {
        List<PersonChange> done = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            if (isCarriedOut(outcomes.get(i)) && changes.get(i).kind() != PersonChange.Kind.REMEMBER) {
                done.add(changes.get(i));
            }
        }
        notes.people(session, done);
    }

    private static boolean isCarriedOut(Optional<Problem> outcome) {
        return outcome.filter(problem -> problem.severity().isFailure()).isEmpty();
    }

    private void settle(PersonChange change, Optional<Problem> outcome) {
        outcome.ifPresent(progress::problem);
        if (isCarriedOut(outcome)) {
            progress.carriedOut(change.kind());
        }
        progress.advance();
    }

    private ContactStore store(KeycloakSession session, RealmModel realm) {
        return new ContactStore(session, realm.getId(), context.componentId());
    }

    private record Writing(KeycloakSession session, RealmModel realm) {}
}
