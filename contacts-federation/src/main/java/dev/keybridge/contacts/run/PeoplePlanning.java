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
import dev.keybridge.contacts.store.Accounts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Plans for people who are listed at the vendor, a few hundred at a time: reads what Keycloak has of them in bulk, and asks
 * the planner about each one.
 */
final class PeoplePlanning {
    private final RunMode mode;
    private final String componentId;
    private final Map<String, OwnedPerson> owned;
    private final Set<String> newDepartments;
    private final Set<String> ownedAccounts = new HashSet<>();
    private final Set<String> accountsInUse = new HashSet<>();
    private final PersonPlanner planner;
    private final Acquaintances acquaintances;
    private final Share others;
    private final List<PersonChange> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int unchanged;

    PeoplePlanning(
            RunMode mode,
            String componentId,
            Map<String, OwnedPerson> owned,
            Set<String> newDepartments,
            Acquaintances acquaintances,
            RunSetup setup) {
        this.newDepartments = newDepartments;
        this.mode = mode;
        this.componentId = componentId;
        this.owned = owned;
        for (OwnedPerson person : owned.values()) {
            ownedAccounts.add(person.accountId());
            if (!person.isGone()) {
                accountsInUse.add(person.accountId());
            }
        }
        this.planner = new PersonPlanner(setup.alias().isPresent());
        this.acquaintances = acquaintances;
        this.others = setup.companions().share();
    }

    List<PersonChange> changes() {
        return changes;
    }

    List<Problem> problems() {
        return problems;
    }

    int unchanged() {
        return unchanged;
    }

    void plan(List<PersonTarget> targets, Accounts reader) {
        List<PersonTarget> known = new ArrayList<>();
        List<PersonTarget> unknown = new ArrayList<>();
        for (PersonTarget target : targets) {
            OwnedPerson person = owned.get(target.personId());
            if (person == null) {
                unknown.add(target);
            } else if (isSettled(person, ours(target, person))) {
                unchanged++;
            } else {
                known.add(target);
            }
        }
        List<PersonChange> planned = new ArrayList<>();
        known(known, unknown, reader, planned);
        unknown(unknown, reader, planned);
        changes.addAll(withFreeLinks(planned, reader));
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

    private void known(
            List<PersonTarget> targets, List<PersonTarget> lost, Accounts reader, List<PersonChange> planned) {
        Map<String, Account> accounts = reader.read(targets.stream()
                .map(target -> owned.get(target.personId()).accountId())
                .toList());
        for (PersonTarget target : targets) {
            OwnedPerson person = owned.get(target.personId());
            Account account = accounts.get(person.accountId());
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

    private void unknown(List<PersonTarget> targets, Accounts reader, List<PersonChange> planned) {
        Map<String, String> holders =
                reader.linkHolders(targets.stream().map(PersonTarget::personId).toList());
        Map<String, Account> accounts = reader.read(holders.values());
        Map<String, PersonTarget> known = new TreeMap<>();
        for (PersonTarget target : targets) {
            String holder = holders.get(target.personId());
            Account account = holder == null ? null : accounts.get(holder);
            Acquaintances.Match match = acquaintances.of(target.personId(), reader);
            if (match.account().isPresent()
                    && (account == null || match.account().get().equals(holder))) {
                known.put(match.account().get(), target);
            } else if (account == null && match.conflict().isPresent()) {
                problems.add(problem(Severity.CONFLICT, target, match.conflict().get()));
            } else if (account == null) {
                Reason reason =
                        owned.containsKey(target.personId()) ? Reason.ACCOUNT_DELETED_HERE : Reason.NEW_AT_VENDOR;
                planner.unknown(target, reason).ifPresentOrElse(planned::add, () -> unchanged++);
            } else if (ownedAccounts.contains(account.id())) {
                problems.add(problem(Severity.CONFLICT, target, Reason.ACCOUNT_OF_ANOTHER_PERSON));
            } else if (account.federationLink()
                    .filter(id -> !id.equals(componentId))
                    .isPresent()) {
                problems.add(problem(Severity.CONFLICT, target, Reason.ACCOUNT_OF_ANOTHER_PROVIDER));
            } else {
                planned.add(planner.linked(target, account));
            }
        }
        joined(known, reader, planned);
    }

    /** People whom another provider of the realm knows, by the account that this one has made. */
    private void joined(Map<String, PersonTarget> people, Accounts reader, List<PersonChange> planned) {
        Map<String, Account> accounts = reader.read(people.keySet());
        people.forEach((id, target) -> {
            Account account = accounts.get(id);
            if (accountsInUse.contains(id) || account.elsewhere().taken()) {
                problems.add(problem(Severity.CONFLICT, target, Reason.JOIN_TAKEN));
            } else if (account.linkedId()
                    .filter(link -> !link.equals(target.personId()))
                    .isPresent()) {
                problems.add(problem(Severity.CONFLICT, target, Reason.LINKED_TO_ANOTHER_PERSON));
            } else {
                planner.joined(target.joined(others), account).ifPresentOrElse(planned::add, () -> unchanged++);
            }
        });
    }

    /** Keycloak's database does not hinder two accounts from carrying one identity; then nobody could sign in by it. */
    private List<PersonChange> withFreeLinks(List<PersonChange> planned, Accounts reader) {
        List<String> linking = planned.stream()
                .filter(change -> change.delta().link().isPresent())
                .map(PersonChange::personId)
                .toList();
        Map<String, String> holders = linking.isEmpty() ? Map.of() : new HashMap<>(reader.linkHolders(linking));
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
