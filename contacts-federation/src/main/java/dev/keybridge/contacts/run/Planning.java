package dev.keybridge.contacts.run;

import dev.keybridge.contacts.guard.Baseline;
import dev.keybridge.contacts.plan.Account;
import dev.keybridge.contacts.plan.DepartmentPlanner;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.LeaverPlanner;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.store.Chunks;
import dev.keybridge.lib.directory.Snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Brings a snapshot and the realm together into a plan. It only reads, in short transactions. */
final class Planning {
    /** A plan, and what was remembered when it was made. */
    record Result(
            Plan plan,
            Map<String, OwnedPerson> owned,
            Optional<String> targetGroupId,
            Map<String, String> departmentGroups,
            Baseline baseline,
            Naming names) {}

    private final RealmView realm;
    private final String componentId;
    private final RunSetup setup;
    private final RunMode mode;
    private final long now;

    /** @param now of the run, in epoch seconds */
    Planning(RealmView realm, String componentId, RunSetup setup, RunMode mode, long now) {
        this.realm = realm;
        this.componentId = componentId;
        this.setup = setup;
        this.mode = mode;
        this.now = now;
    }

    /** @param details whether the snapshot was read with them */
    Result plan(Snapshot snapshot, boolean details) {
        RealmView.Start found = realm.start();
        List<Problem> problems = new ArrayList<>(setup.problems());
        Departments tree =
                new Departments(snapshot.departments(), setup.config().vendor().fields());
        DepartmentPlanner all = new DepartmentPlanner(found.tree(), tree.targets());
        Set<String> offices = all.offices();
        RealmView.Start start = found.with(found.tree().leavingAlone(offices));
        // What is known about one person says nothing about other departments than theirs.
        Optional<DepartmentPlanner> departments = Optional.of(all).filter(planner -> !mode.isOfOnePerson());
        departments.ifPresent(planner -> problems.addAll(planner.problems()));

        RealmAccounts accounts = new RealmAccounts(realm, start.tree());
        PeoplePlanning people = new PeoplePlanning(
                mode,
                accounts,
                componentId,
                start.owned(),
                departments.map(Planning::created).orElse(Set.of()),
                snapshot,
                setup);
        offices.forEach(id -> problems.add(new Problem(
                Severity.WARNING,
                Subject.DEPARTMENT,
                id,
                Reason.MAPPED_TO_ADMIN,
                Detail.of(Detail.Code.NOBODY_JOINS_OR_LEAVES))));
        Set<String> untouched = new TreeSet<>(offices);
        if (mode.isOfOnePerson()) {
            untouched.addAll(OnePerson.withoutGroup(snapshot, start.tree()));
        }
        PersonTargets targets = new PersonTargets(setup, snapshot, start.tree(), untouched, details);
        SideBySide.each(
                Chunks.of(snapshot.people()).iterator(),
                chunk -> people.look(chunk.stream().map(targets::of).toList()),
                people::plan);
        List<PersonChange> changes = new ArrayList<>(
                mode.isOfOnePerson() ? OnePerson.certain(people.changes(), problems) : people.changes());
        Naming names = new Naming(setup.config().vendor().fields(), snapshot.people());
        if (!mode.isOfOnePerson()) {
            changes.addAll(leavers(snapshot, start.owned(), accounts, names, renamed(changes)));
        }
        problems.addAll(people.problems());

        List<PersonChange> settled = new NameSettling(accounts, setup)
                .settle(new Refusals(accounts, componentId).without(changes, problems), start.owned(), problems);
        namedByUserid(settled, targets.namedByUserid(), problems);
        outsiders(snapshot, start).ifPresent(problems::add);
        Plan plan = new Plan(
                departments.map(DepartmentPlanner::changes).orElse(List.of()),
                settled,
                departments.map(DepartmentPlanner::removals).orElse(List.of()),
                problems,
                people.unchanged());
        return new Result(
                plan,
                start.owned(),
                start.targetGroup(),
                start.groups(),
                mode.isOfOnePerson() ? start.baseline().alone() : start.baseline(),
                names);
    }

    private static void namedByUserid(List<PersonChange> changes, Set<String> people, List<Problem> problems) {
        changes.stream()
                .filter(change -> change.kind() == PersonChange.Kind.CREATE && people.contains(change.personId()))
                .forEach(change -> problems.add(new Problem(
                        Severity.WARNING, Subject.PERSON, change.personId(), Reason.USERNAME_FALLBACK, "")));
    }

    private static Set<String> created(DepartmentPlanner departments) {
        return departments.changes().stream()
                .filter(change -> change.kind() == GroupChange.Kind.CREATE)
                .map(GroupChange::departmentId)
                .collect(Collectors.toSet());
    }

    /** Accounts of people who are listed under another id by now. */
    private static Set<String> renamed(List<PersonChange> changes) {
        return changes.stream()
                .filter(change -> change.kind() == PersonChange.Kind.NEW_USERID)
                .flatMap(change -> change.accountId().stream())
                .collect(Collectors.toSet());
    }

    private List<PersonChange> leavers(
            Snapshot snapshot, Map<String, OwnedPerson> owned, RealmAccounts realm, Naming names, Set<String> renamed) {
        Set<String> listed = snapshot.listed();
        Map<String, OwnedPerson> gone = new TreeMap<>();
        owned.forEach((id, person) -> {
            if (!listed.contains(id) && !renamed.contains(person.accountId())) {
                gone.put(id, person);
            }
        });
        LeaverPlanner planner = new LeaverPlanner(
                setup.config().leaverAction(),
                setup.config().leaverGraceDays(),
                now,
                setup.companions().share());
        List<PersonChange> changes = new ArrayList<>();
        for (List<OwnedPerson> chunk : Chunks.of(gone.values())) {
            Map<String, Account> accounts = realm.read(reader ->
                    reader.read(chunk.stream().map(OwnedPerson::accountId).toList()));
            chunk.forEach(person -> names.add(person, accounts.get(person.accountId())));
            chunk.forEach(person -> planner.gone(person, Optional.ofNullable(accounts.get(person.accountId())))
                    .ifPresent(changes::add));
        }
        return changes;
    }

    /** People who exist and whose details the app may not see; an account they have already stays as it is. */
    private static Optional<Problem> outsiders(Snapshot snapshot, RealmView.Start start) {
        long number = snapshot.completeness().withoutDetails().stream()
                .filter(id -> !start.owned().containsKey(id))
                .count();
        return number == 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        Severity.WARNING,
                        Subject.RUN,
                        "",
                        Reason.OUTSIDE_VISIBLE_SCOPE,
                        Detail.of(Detail.Code.NOT_IMPORTED, number)));
    }
}
