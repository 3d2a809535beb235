package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.Account;
import dev.keybridge.contacts.plan.AccountMatcher.Match;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.PersonPlanner;
import dev.keybridge.contacts.plan.PersonTarget;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.plan.Share;
import dev.keybridge.contacts.plan.Standing;
import dev.keybridge.contacts.store.Accounts;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Plans for people whom no record knows. The account to which their identity link leads is theirs; else the one that another
 * vendor's provider has for them; else the one that the matching rules find; else a new one. What is in doubt is told.
 */
final class Newcomers {
    private final String componentId;
    private final Map<String, OwnedPerson> owned;
    private final Set<String> ownedAccounts = new HashSet<>();
    private final Set<String> accountsInUse = new HashSet<>();
    private final Map<String, OwnedPerson> former = new HashMap<>();
    private final PersonPlanner planner;
    private final Acquaintances acquaintances;
    private final Matches matches;
    private final Share others;
    private final List<Problem> problems;
    private int unchanged;

    /**
     * @param problems receives what cannot be done
     */
    Newcomers(
            String componentId,
            Map<String, OwnedPerson> owned,
            PersonPlanner planner,
            RunSetup setup,
            Snapshot snapshot,
            List<Problem> problems) {
        this.componentId = componentId;
        this.owned = owned;
        Set<String> listed = snapshot.listed();
        for (OwnedPerson person : owned.values()) {
            ownedAccounts.add(person.accountId());
            if (!person.isGone() || listed.contains(person.personId())) {
                accountsInUse.add(person.accountId());
            }
        }
        this.planner = planner;
        this.acquaintances = new Acquaintances(setup, snapshot.people());
        owned.values().stream()
                .filter(person -> !listed.contains(person.personId()))
                .forEach(person -> former.put(person.accountId(), person));
        this.matches = new Matches(componentId, setup, snapshot.people(), ownedAccounts::contains, former);
        this.others = setup.companions().share();
        this.problems = problems;
    }

    /** People about whom nothing is to be done. */
    int unchanged() {
        return unchanged;
    }

    /** What becomes of people, as far as anything does. */
    List<PersonChange> plan(List<PersonTarget> targets, Accounts reader) {
        Map<String, String> holders =
                reader.linkHolders(targets.stream().map(PersonTarget::personId).toList());
        Map<String, Account> accounts = reader.read(holders.values());
        List<PersonChange> planned = new ArrayList<>();
        Map<String, PersonTarget> known = new TreeMap<>();
        Map<PersonTarget, Account> linked = new LinkedHashMap<>();
        List<PersonTarget> strangers = new ArrayList<>();
        for (PersonTarget target : targets) {
            String holder = holders.get(target.personId());
            Account account = holder == null ? null : accounts.get(holder);
            Acquaintances.Match match = acquaintances.of(target.personId(), reader);
            if (match.account().isPresent()
                    && (account == null || match.account().get().equals(holder))) {
                known.put(match.account().get(), target);
            } else if (account == null && match.conflict().isPresent()) {
                conflict(target, match.conflict().get(), Detail.NONE);
            } else if (account == null) {
                strangers.add(target);
            } else {
                linked.put(target, account);
            }
        }
        planned.addAll(linked(linked, reader));
        planned.addAll(strangers(strangers, reader));
        planned.addAll(joined(known, reader));
        return planned;
    }

    private List<PersonChange> linked(Map<PersonTarget, Account> people, Accounts reader) {
        Map<String, Standing> standings =
                reader.standings(people.values().stream().map(Account::id).toList());
        List<PersonChange> planned = new ArrayList<>();
        people.forEach((target, account) -> {
            if (ownedAccounts.contains(account.id())) {
                conflict(target, Reason.ACCOUNT_OF_ANOTHER_PERSON, Detail.NONE);
            } else if (account.federationLink()
                    .filter(id -> !id.equals(componentId))
                    .isPresent()) {
                conflict(target, Reason.ACCOUNT_OF_ANOTHER_PROVIDER, Detail.NONE);
            } else if (isOnRecord(standings.get(account.id()))) {
                conflict(target, Reason.ACCOUNT_OF_ANOTHER_PROVIDER, Detail.NONE);
            } else if (isOffLimits(standings.get(account.id()))) {
                conflict(target, Reason.ADMIN_ACCOUNT, Detail.of(Detail.Code.LEFT_OUT, PersonChange.Kind.ADOPT));
            } else {
                planned.add(planner.linked(target, account));
            }
        });
        return planned;
    }

    private static boolean isOnRecord(Standing standing) {
        return standing != null && standing.onRecord();
    }

    private static boolean isOffLimits(Standing standing) {
        return standing != null && (standing.administrator() || standing.serviceAccount());
    }

    /** Who has left already is neither imported nor looked for. */
    private List<PersonChange> strangers(List<PersonTarget> people, Accounts reader) {
        List<String> wanted = people.stream()
                .filter(target -> target.status() != PersonStatus.LEFT)
                .map(PersonTarget::personId)
                .toList();
        Map<String, Match> found = matches.of(wanted, reader);
        List<PersonChange> planned = new ArrayList<>();
        for (PersonTarget target : people) {
            Match match = found.get(target.personId());
            Optional<Reason> reason = match == null ? Optional.empty() : match.reason();
            if (reason.isEmpty()) {
                planner.unknown(target, isKnown(target) ? Reason.ACCOUNT_DELETED_HERE : Reason.NEW_AT_VENDOR)
                        .ifPresentOrElse(planned::add, () -> unchanged++);
            } else if (match.isConflict()) {
                conflict(target, reason.get(), Detail.plain(match.detail()));
            } else {
                matched(target, match).ifPresentOrElse(planned::add, () -> unchanged++);
            }
        }
        return planned;
    }

    private Optional<PersonChange> matched(PersonTarget target, Match match) {
        Account account = match.account().orElseThrow();
        OwnedPerson before = former.get(account.id());
        return before == null
                ? Optional.of(planner.matched(target, account, match.reason().orElseThrow()))
                : planner.renamed(target, before, account);
    }

    private boolean isKnown(PersonTarget target) {
        return owned.containsKey(target.personId());
    }

    /** People whom another provider of the realm knows, by the account that this one has made. */
    private List<PersonChange> joined(Map<String, PersonTarget> people, Accounts reader) {
        Map<String, Account> accounts = reader.read(people.keySet());
        Map<String, Standing> standings = reader.standings(people.keySet());
        List<PersonChange> planned = new ArrayList<>();
        people.forEach((id, target) -> {
            Account account = accounts.get(id);
            if (accountsInUse.contains(id) || account.elsewhere().taken()) {
                conflict(target, Reason.JOIN_TAKEN, Detail.NONE);
            } else if (account.linkedId()
                    .filter(link -> !link.equals(target.personId()))
                    .isPresent()) {
                conflict(target, Reason.LINKED_TO_ANOTHER_PERSON, Detail.NONE);
            } else if (isOffLimits(standings.get(id))) {
                conflict(target, Reason.ADMIN_ACCOUNT, Detail.of(Detail.Code.LEFT_OUT, PersonChange.Kind.JOIN));
            } else {
                planner.joined(target.joined(others), account).ifPresentOrElse(planned::add, () -> unchanged++);
            }
        });
        return planned;
    }

    private void conflict(PersonTarget target, Reason reason, Detail detail) {
        problems.add(new Problem(Severity.CONFLICT, Subject.PERSON, target.personId(), reason, detail));
    }
}
