package dev.keybridge.contacts.run;

import dev.keybridge.contacts.guard.Baseline;
import dev.keybridge.contacts.plan.Account;
import dev.keybridge.contacts.plan.DepartmentPlanner;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.LeaverPlanner;
import dev.keybridge.contacts.plan.NameClaims;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.PersonTarget;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.store.Accounts;
import dev.keybridge.contacts.store.Chunks;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.Snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Brings a snapshot and the realm together into a plan. It only reads, in short transactions. */
final class Planning {
    private static final int NAMES_AT_ONCE = 5000;

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

        PeoplePlanning people = new PeoplePlanning(
                mode,
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
        for (List<Person> chunk : Chunks.of(snapshot.people())) {
            List<PersonTarget> wanted = chunk.stream().map(targets::of).toList();
            realm.read(start.tree(), reader -> {
                people.plan(wanted, reader);
                return wanted;
            });
        }
        List<PersonChange> changes = new ArrayList<>(
                mode.isOfOnePerson() ? OnePerson.certain(people.changes(), problems) : people.changes());
        Naming names = new Naming(setup.config().vendor().fields(), snapshot.people());
        if (!mode.isOfOnePerson()) {
            changes.addAll(leavers(snapshot, start, names, renamed(changes)));
        }
        problems.addAll(people.problems());

        List<PersonChange> settled =
                settled(new Refusals(realm, start.tree(), componentId).without(changes, problems), start, problems);
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

    private List<PersonChange> settled(List<PersonChange> changes, RealmView.Start start, List<Problem> problems) {
        Map<String, Boolean> accounts = new HashMap<>();
        start.owned().values().forEach(person -> accounts.put(person.accountId(), person.isGone()));
        // Whose account becomes theirs in this run has no less right to its user name than whoever had one before.
        changes.forEach(change -> change.accountId().ifPresent(account -> accounts.putIfAbsent(account, true)));
        NameClaims claims = new NameClaims(
                changes,
                accounts,
                setup.duplicateEmailsAllowed(),
                setup.config().usernames().isUserid());
        Map<String, String> usernames = holders(start, claims.usernames(), Accounts::usernameHolders);
        usernames.putAll(holders(start, claims.alternatives(usernames), Accounts::usernameHolders));
        return claims.settle(usernames, holders(start, claims.emails(), Accounts::emailHolders), problems);
    }

    /** A few thousand in one transaction, so that none lasts long. */
    private Map<String, String> holders(
            RealmView.Start start,
            Set<String> names,
            BiFunction<Accounts, Collection<String>, Map<String, String>> look) {
        Map<String, String> holders = new HashMap<>();
        for (List<String> chunk : Chunks.of(names, NAMES_AT_ONCE)) {
            holders.putAll(realm.read(start.tree(), reader -> look.apply(reader, chunk)));
        }
        return holders;
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

    private List<PersonChange> leavers(Snapshot snapshot, RealmView.Start start, Naming names, Set<String> renamed) {
        Set<String> listed = snapshot.listed();
        Map<String, OwnedPerson> gone = new TreeMap<>();
        start.owned().forEach((id, person) -> {
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
            Map<String, Account> accounts = realm.read(
                    start.tree(),
                    reader -> reader.read(
                            chunk.stream().map(OwnedPerson::accountId).toList()));
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
