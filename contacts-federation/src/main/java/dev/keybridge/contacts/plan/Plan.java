package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.digest.Fingerprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything one run would do, in the order in which it is done: groups, people, removal of groups. Pure data; a preview
 * ends here.
 *
 * @param groups creations and updates, parents first
 * @param people by person id
 * @param groupRemovals children first
 * @param problems what cannot be done, and why, in an order of their own
 * @param unchanged people about whom nothing has to be written
 */
public record Plan(
        List<GroupChange> groups,
        List<PersonChange> people,
        List<GroupChange> groupRemovals,
        List<Problem> problems,
        int unchanged) {
    public Plan {
        groups = List.copyOf(groups);
        people = people.stream()
                .sorted(Comparator.comparing(PersonChange::personId))
                .toList();
        groupRemovals = List.copyOf(groupRemovals);
        problems = problems.stream().sorted(Problem.ORDER).toList();
    }

    /** People who would lose their account, for a time or for good. */
    public List<PersonChange> removals() {
        return people.stream().filter(PersonChange::isRemoval).toList();
    }

    /**
     * Equal for plans that take the same things away from the same people and departments, and give the same newcomers an id
     * that was somebody else's: 32 hexadecimal digits.
     */
    public String lossesHash() {
        return lossesHash(false);
    }

    /**
     * As {@link #lossesHash()}.
     *
     * @param identities whether other user names and e-mail addresses of existing accounts count as losses of the former
     *     ones, to which the hash then holds as well
     */
    public String lossesHash(boolean identities) {
        Fingerprint print = new Fingerprint();
        List<String> losses = new ArrayList<>();
        for (PersonChange change : people) {
            if (change.isRemoval()) {
                losses.add(change.kind() + " " + change.personId());
            } else if (change.takesOverAnId()) {
                losses.add("newcomer " + change.personId());
            } else if (change.kind() == PersonChange.Kind.NEW_USERID) {
                losses.add("userid " + change.personId() + " of "
                        + change.accountId().orElseThrow());
            } else if (change.losesMemberships()) {
                losses.add(change.personId() + " leaves " + change.delta().leave() + " loses "
                        + change.delta().revoke());
            }
        }
        if (identities) {
            people.forEach(change -> change.otherIdentity().ifPresent(losses::add));
        }
        groups.stream()
                .filter(GroupChange::restsOnAbsence)
                .forEach(move -> losses.add("group " + move.departmentId() + " moves up"));
        groupRemovals.forEach(removal -> losses.add("group " + removal.departmentId()));
        return print.add(losses).half();
    }
}
