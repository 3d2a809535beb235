package dev.keybridge.contacts.run;

import dev.keybridge.contacts.guard.HandsOff;
import dev.keybridge.contacts.plan.Account;
import dev.keybridge.contacts.plan.GroupTree;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.PersonChange.Kind;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.plan.Standing;
import dev.keybridge.contacts.store.Chunks;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What would be taken away and would be refused when it is written: told in every run, and never part of a plan, where it
 * would count for the limits and wait for an approval that changes nothing.
 */
final class Refusals {
    private final RealmView realm;
    private final GroupTree tree;
    private final String componentId;

    Refusals(RealmView realm, GroupTree tree, String componentId) {
        this.realm = realm;
        this.tree = tree;
        this.componentId = componentId;
    }

    /**
     * What is left of the changes.
     *
     * @param problems receives a line for each that is not
     */
    List<PersonChange> without(List<PersonChange> changes, List<Problem> problems) {
        List<PersonChange> removals =
                changes.stream().filter(PersonChange::isRemoval).toList();
        Set<PersonChange> refused = new HashSet<>();
        for (List<PersonChange> chunk : Chunks.of(removals)) {
            Map<String, Standing> standings = realm.read(tree, reader -> reader.standings(accounts(chunk)));
            List<PersonChange> deleted = chunk.stream()
                    .filter(change -> change.kind() == Kind.REMOVE)
                    .toList();
            Map<String, Account> accounts =
                    deleted.isEmpty() ? Map.of() : realm.read(tree, reader -> reader.read(accounts(deleted)));
            for (PersonChange change : chunk) {
                String id = change.accountId().orElseThrow();
                Optional.ofNullable(standings.get(id))
                        .flatMap(standing -> HandsOff.refusal(change, new Known(standing, isOurs(accounts.get(id)))))
                        .ifPresent(reason -> {
                            refused.add(change);
                            problems.add(problem(change, reason));
                        });
            }
        }
        return changes.stream().filter(change -> !refused.contains(change)).toList();
    }

    private static List<String> accounts(List<PersonChange> changes) {
        return changes.stream().map(change -> change.accountId().orElseThrow()).toList();
    }

    private boolean isOurs(Account account) {
        return account != null
                && account.federationLink().filter(componentId::equals).isPresent();
    }

    private static Problem problem(PersonChange change, Reason reason) {
        return new Problem(Severity.FAILED, Subject.PERSON, change.personId(), reason, change.kind() + " left out");
    }

    /** Whose account it is, as it was read for the plan. */
    private record Known(Standing standing, boolean isOurs) implements HandsOff.Bearer {
        @Override
        public boolean isAdministrator() {
            return standing.administrator();
        }

        @Override
        public boolean isServiceAccount() {
            return standing.serviceAccount();
        }
    }
}
