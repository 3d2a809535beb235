package dev.keybridge.contacts.run;

import dev.keybridge.contacts.apply.AccountWriter;
import dev.keybridge.contacts.apply.GroupWriter;
import dev.keybridge.contacts.apply.NewAccounts;
import dev.keybridge.contacts.apply.WriterContext;
import dev.keybridge.contacts.journal.RunPhase;
import dev.keybridge.contacts.journal.RunProgress;
import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.store.Chunks;
import dev.keybridge.contacts.store.ContactStore;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/**
 * Carries out a plan in short transactions: many records together where nothing can be lost, and when that fails each one
 * alone, so that one bad record costs only itself. What takes something away goes one by one.
 */
final class Applying {
    /** Cost grows with the persistence context: about a hundred accounts are the best size. */
    private static final int TOGETHER = 100;
    /** New accounts are written in batches of rows, past the persistence context. */
    private static final int NEW_TOGETHER = 500;

    private final Lease lease;
    private final BooleanSupplier cancelled;
    private final RunProgress progress;
    private final RunSetup setup;
    private final WriterContext context;
    private final Map<String, String> groups;
    private String targetGroupId;

    Applying(
            Lease lease,
            BooleanSupplier cancelled,
            RunProgress progress,
            RunSetup setup,
            String componentId,
            Planning.Result planned,
            long now) {
        this.lease = lease;
        this.cancelled = cancelled;
        this.progress = progress;
        this.setup = setup;
        this.groups = new HashMap<>(planned.departmentGroups());
        this.targetGroupId = planned.targetGroupId().orElse(null);
        this.context = new WriterContext(componentId, setup.alias(), groups, planned.owned(), now);
    }

    /** @throws RunInterrupted when another run has taken over; what was carried out by then stays */
    void carryOut(Plan plan) {
        if (!plan.groups().isEmpty() && targetGroupId == null) {
            targetGroupId = write(this::createTargetGroup);
        }
        progress.enter(RunPhase.GROUPS, plan.groups().size());
        groups(plan.groups());
        List<PersonChange> bulk =
                plan.people().stream().filter(change -> !isDelicate(change)).toList();
        List<PersonChange> delicate =
                plan.people().stream().filter(Applying::isDelicate).toList();
        progress.enter(RunPhase.PEOPLE, plan.people().size());
        List<PersonChange> newcomers = bulk.stream()
                .filter(change -> change.kind() == PersonChange.Kind.CREATE)
                .toList();
        List<PersonChange> others = bulk.stream()
                .filter(change -> change.kind() != PersonChange.Kind.CREATE)
                .toList();
        Chunks.of(newcomers, NEW_TOGETHER).forEach(chunk -> together(chunk, this::create));
        Chunks.of(others, TOGETHER).forEach(chunk -> together(chunk, this::change));
        delicate.forEach(this::alone);
        progress.enter(RunPhase.REMOVALS, plan.groupRemovals().size());
        plan.groupRemovals().forEach(removal -> groupsOneByOne(List.of(removal)));
    }

    private static boolean isDelicate(PersonChange change) {
        return change.isRemoval() || change.kind() == PersonChange.Kind.FORGET;
    }

    private void groups(List<GroupChange> changes) {
        for (List<GroupChange> chunk : Chunks.of(changes, TOGETHER)) {
            Map<String, String> before = Map.copyOf(groups);
            try {
                write((session, realm) -> {
                    GroupWriter writer = groupWriter(session, realm);
                    chunk.forEach(writer::apply);
                    return null;
                });
                chunk.forEach(change -> progress.advance());
            } catch (RunInterrupted e) {
                throw e;
            } catch (RuntimeException e) {
                groups.clear();
                groups.putAll(before);
                groupsOneByOne(chunk);
            }
        }
    }

    private void groupsOneByOne(List<GroupChange> changes) {
        for (GroupChange change : changes) {
            Map<String, String> before = Map.copyOf(groups);
            boolean done = attempt(Subject.DEPARTMENT, change.departmentId(), () -> {
                write((session, realm) -> {
                    groupWriter(session, realm).apply(change);
                    return null;
                });
            });
            if (!done) {
                groups.clear();
                groups.putAll(before);
            }
            progress.advance();
        }
    }

    private GroupWriter groupWriter(KeycloakSession session, RealmModel realm) {
        return new GroupWriter(session, realm, store(session, realm), targetGroupId, groups);
    }

    private void together(
            List<PersonChange> chunk, BiFunction<Writing, List<PersonChange>, List<Optional<Problem>>> way) {
        List<Optional<Problem>> outcomes;
        try {
            outcomes = write((session, realm) -> way.apply(new Writing(session, realm), chunk));
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
        for (int i = 0; i < chunk.size(); i++) {
            settle(chunk.get(i), outcomes.get(i));
        }
    }

    private List<Optional<Problem>> create(Writing writing, List<PersonChange> chunk) {
        new NewAccounts(writing.session(), writing.realm(), store(writing.session(), writing.realm()), context)
                .create(chunk);
        return Collections.nCopies(chunk.size(), Optional.empty());
    }

    private List<Optional<Problem>> change(Writing writing, List<PersonChange> chunk) {
        AccountWriter writer = accountWriter(writing.session(), writing.realm());
        List<Optional<Problem>> results = new ArrayList<>();
        EntityManagers.runInBatch(
                writing.session(), () -> chunk.forEach(change -> results.add(writer.apply(change))), true);
        return results;
    }

    private AccountWriter accountWriter(KeycloakSession session, RealmModel realm) {
        return new AccountWriter(session, realm, store(session, realm), context);
    }

    private void alone(PersonChange change) {
        attempt(
                Subject.PERSON,
                change.personId(),
                () -> settle(
                        change,
                        write((session, realm) -> accountWriter(session, realm).apply(change))));
    }

    private void settle(PersonChange change, Optional<Problem> outcome) {
        outcome.ifPresent(progress::problem);
        if (outcome.filter(problem -> problem.severity() == Severity.FAILED).isEmpty()) {
            progress.carriedOut(change.kind());
        }
        progress.advance();
    }

    private boolean attempt(Subject subject, String vendorId, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RunInterrupted e) {
            throw e;
        } catch (RuntimeException e) {
            progress.problem(
                    new Problem(Severity.FAILED, subject, vendorId, Reason.WRITE_FAILED, new WriteError(e).describe()));
            return false;
        }
    }

    private record Writing(KeycloakSession session, RealmModel realm) {}

    private <T> T write(BiFunction<KeycloakSession, RealmModel, T> work) {
        if (cancelled.getAsBoolean()) {
            throw RunInterrupted.cancelled();
        }
        return lease.write(work);
    }

    private ContactStore store(KeycloakSession session, RealmModel realm) {
        return new ContactStore(session, realm.getId(), context.componentId());
    }

    /** Names are divided by slashes here: the group does not exist, so no name with a slash can be meant. */
    private String createTargetGroup(KeycloakSession session, RealmModel realm) {
        GroupModel group = null;
        for (String name : setup.config().targetGroup().substring(1).split("/")) {
            GroupModel next = session.groups().getGroupByName(realm, group, name);
            group = next != null ? next : session.groups().createGroup(realm, name, group);
        }
        return group.getId();
    }
}
