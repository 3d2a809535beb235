package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.Account;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.PersonPlanner;
import dev.keybridge.contacts.plan.PersonTarget;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.plan.Share;
import dev.keybridge.contacts.plan.SingleClaims;
import dev.keybridge.lib.directory.Snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans for people who are listed at the vendor, a few hundred at a time: looks at what Keycloak has of them in bulk, and asks
 * the planner about each one.
 */
final class PeoplePlanning {
    /**
     * Some people, and what Keycloak has of them.
     *
     * @param settled how many need not be looked at
     * @param known people whom the provider looks after
     * @param accounts theirs, as far as they exist, by account id
     * @param unknown everybody else
     */
    record Portion(int settled, List<PersonTarget> known, Map<String, Account> accounts, List<PersonTarget> unknown) {}

    private final RunMode mode;
    private final RealmAccounts realm;
    private final Map<String, OwnedPerson> owned;
    private final Set<String> newDepartments;
    private final PersonPlanner planner;
    private final Newcomers newcomers;
    private final Share others;
    private final List<PersonChange> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int unchanged;

    /** @param newDepartments departments whose group is only planned */
    PeoplePlanning(
            RunMode mode,
            RealmAccounts realm,
            String componentId,
            Map<String, OwnedPerson> owned,
            Set<String> newDepartments,
            Snapshot snapshot,
            RunSetup setup) {
        this.newDepartments = newDepartments;
        this.mode = mode;
        this.realm = realm;
        this.owned = owned;
        this.planner = new PersonPlanner(setup.alias().isPresent());
        this.newcomers = new Newcomers(componentId, owned, planner, setup, snapshot, problems);
        this.others = setup.companions().share();
    }

    /** After everybody has been planned for. */
    List<PersonChange> changes() {
        return SingleClaims.settle(changes, problems);
    }

    List<Problem> problems() {
        return problems;
    }

    int unchanged() {
        return unchanged + newcomers.unchanged();
    }

    /** Looks at the accounts of people. May be called by several threads at once, and ahead of {@link #plan}. */
    Portion look(List<PersonTarget> targets) {
        List<PersonTarget> known = new ArrayList<>();
        List<PersonTarget> unknown = new ArrayList<>();
        int settled = 0;
        for (PersonTarget target : targets) {
            OwnedPerson person = owned.get(target.personId());
            if (person == null) {
                unknown.add(target);
            } else if (isSettled(person, ours(target, person))) {
                settled++;
            } else {
                known.add(target);
            }
        }
        List<String> ids = known.stream()
                .map(target -> owned.get(target.personId()).accountId())
                .toList();
        return new Portion(settled, known, ids.isEmpty() ? Map.of() : realm.read(reader -> reader.read(ids)), unknown);
    }

    void plan(Portion portion) {
        unchanged += portion.settled();
        List<PersonTarget> unknown = new ArrayList<>(portion.unknown());
        List<PersonChange> planned = new ArrayList<>();
        known(portion, unknown, planned);
        if (!unknown.isEmpty()) {
            planned.addAll(realm.read(reader -> newcomers.plan(unknown, reader)));
        }
        changes.addAll(withFreeLinks(planned));
    }

    /** What this provider has to say about an account that may be another one's. */
    private PersonTarget ours(PersonTarget target, OwnedPerson person) {
        return person.isJoined() ? target.joined(others) : target;
    }

    /** Whether a quick run need not look at the account. */
    private boolean isSettled(OwnedPerson person, PersonTarget target) {
        return mode == RunMode.CHANGED
                && !person.isGone()
                && person.memory().fingerprint().equals(target.fingerprint())
                && target.departments()
                        .filter(ids -> !Collections.disjoint(ids, newDepartments))
                        .isEmpty();
    }

    private void known(Portion portion, List<PersonTarget> lost, List<PersonChange> planned) {
        for (PersonTarget target : portion.known()) {
            OwnedPerson person = owned.get(target.personId());
            Account account = portion.accounts().get(person.accountId());
            if (account == null) {
                lost.add(target);
                continue;
            }
            account.linkedId()
                    .filter(id -> !id.equals(target.personId()))
                    .ifPresent(id -> problems.add(problem(Severity.WARNING, target, Reason.LINKED_TO_ANOTHER_PERSON)));
            Optional<PersonChange> change = planner.owned(ours(target, person), person, account);
            change.ifPresentOrElse(planned::add, () -> unchanged++);
        }
    }

    /** Keycloak's database does not hinder two accounts from carrying one identity; then nobody could sign in by it. */
    private List<PersonChange> withFreeLinks(List<PersonChange> planned) {
        List<String> linking = planned.stream()
                .filter(change -> change.delta().link().isPresent())
                .map(PersonChange::personId)
                .toList();
        Map<String, String> holders = linking.isEmpty() ? Map.of() : realm.read(reader -> reader.linkHolders(linking));
        if (holders.isEmpty()) {
            return planned;
        }
        List<PersonChange> free = new ArrayList<>();
        for (PersonChange change : planned) {
            if (change.delta().link().isPresent() && holders.containsKey(change.personId())) {
                problems.add(new Problem(
                        Severity.WARNING, Subject.PERSON, change.personId(), Reason.LINKED_TO_ANOTHER_ACCOUNT, ""));
                change.withoutLink().ifPresent(free::add);
            } else {
                free.add(change);
            }
        }
        return free;
    }

    private static Problem problem(Severity severity, PersonTarget target, Reason reason) {
        return new Problem(severity, Subject.PERSON, target.personId(), reason, "");
    }
}
