package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.mapping.MatchRule;
import dev.keybridge.lib.directory.Fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares an account with its target; what the target does not mention stays. */
final class AccountDiff {
    private static final String USERNAME = "username";
    private static final String FIRST_NAME = "firstName";
    private static final String LAST_NAME = "lastName";

    private final boolean linking;

    AccountDiff(boolean linking) {
        this.linking = linking;
    }

    AccountDelta fromNothing(PersonTarget target) {
        Account nobody = new Account(
                "",
                true,
                Optional.empty(),
                Fields.none(),
                Fields.none(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Elsewhere.NOTHING);
        return compare(nobody, target, true);
    }

    /** The user name of an existing account stays as it is: people and applications know it. */
    AccountDelta between(Account account, PersonTarget target) {
        return compare(account, target, false);
    }

    /** For an account that has not been looked after so far: a last name that somebody has entered there stays. */
    AccountDelta takingOver(Account account, PersonTarget target) {
        return compare(account, target, false).withoutClearing(LAST_NAME);
    }

    private AccountDelta compare(Account account, PersonTarget target, boolean naming) {
        SortedSet<GroupRef> join = new TreeSet<>();
        SortedSet<GroupRef> leave = new TreeSet<>();
        target.departments().ifPresent(ids -> departments(account, ids, join, leave));
        target.mapped().forEach((group, member) -> {
            boolean isMember = account.groups().contains(group);
            if (member && !isMember) {
                join.add(group);
            } else if (!member && isMember) {
                leave.add(group);
            }
        });
        // A group may be a department's and a mapper's at once: whoever says "in" wins.
        target.mapped().forEach((group, member) -> {
            if (member) {
                leave.remove(group);
            }
        });
        target.departments().ifPresent(ids -> ids.forEach(id -> leave.remove(GroupRef.department(id))));

        SortedSet<String> grant = new TreeSet<>();
        SortedSet<String> revoke = new TreeSet<>();
        target.roles().forEach((role, wanted) -> {
            boolean granted = account.roles().contains(role);
            if (wanted && !granted) {
                grant.add(role);
            } else if (!wanted && granted) {
                revoke.add(role);
            }
        });
        return new AccountDelta(
                naming
                        ? values(account.properties(), target.properties(), false)
                        : names(values(account.properties(), target.properties(), true)),
                unverified(values(account.attributes(), target.attributes(), false), account),
                join,
                leave,
                grant,
                revoke,
                Optional.empty(),
                linking && account.linkedId().isEmpty() ? Optional.of(target.linkName()) : Optional.empty());
    }

    private static void departments(Account account, Set<String> wanted, Set<GroupRef> join, Set<GroupRef> leave) {
        for (String id : wanted) {
            if (!account.groups().contains(GroupRef.department(id))) {
                join.add(GroupRef.department(id));
            }
        }
        for (GroupRef group : account.groups()) {
            if (group.kind() == GroupRef.Kind.DEPARTMENT && !wanted.contains(group.id())) {
                leave.add(group);
            }
        }
    }

    /** Who is called by one word now is not called by that word and the former family name. */
    private static List<ValueChange> names(List<ValueChange> changes) {
        if (changes.stream().noneMatch(change -> change.name().equals(FIRST_NAME))) {
            changes.removeIf(
                    change -> change.name().equals(LAST_NAME) && change.after().isEmpty());
        }
        return changes;
    }

    /** What was verified was the former number, as with an e-mail address. */
    private static List<ValueChange> unverified(List<ValueChange> changes, Account account) {
        List<String> verified =
                account.attributes().values(MatchRule.VERIFIED_ATTRIBUTE).orElse(List.of());
        boolean other = changes.stream().anyMatch(change -> change.name().equals(MatchRule.MOBILE_ATTRIBUTE))
                && changes.stream().noneMatch(change -> change.name().equals(MatchRule.VERIFIED_ATTRIBUTE));
        if (!verified.isEmpty() && other) {
            changes.add(new ValueChange(MatchRule.VERIFIED_ATTRIBUTE, verified, List.of()));
        }
        return changes;
    }

    private static List<ValueChange> values(Fields actual, Fields wanted, boolean exceptUsername) {
        if (actual.names().isEmpty() && !exceptUsername) {
            return new FirstValues(wanted);
        }
        List<ValueChange> changes = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String name = wanted.name(i);
            if (wanted.isSame(i, actual) || exceptUsername && name.equals(USERNAME)) {
                continue;
            }
            ValueChange change = new ValueChange(name, actual.values(name).orElse(List.of()), wanted.values(i));
            if (change.isReal()) {
                changes.add(change);
            }
        }
        return changes;
    }
}
