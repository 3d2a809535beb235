package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.GroupTree;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.PersonChange.Kind;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Snapshot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run about one person cannot know, and so leaves to a run about all. */
final class OnePerson {
    /** What rests on the person, and the account that is theirs already, alone. */
    private static final Set<Kind> CERTAIN =
            EnumSet.of(Kind.CREATE, Kind.UPDATE, Kind.REMEMBER, Kind.BAR, Kind.RESTORE, Kind.WITHDRAW);

    private OnePerson() {}

    /** Departments that have no group yet: groups are made by a run that knows them all. */
    static Set<String> withoutGroup(Snapshot snapshot, GroupTree tree) {
        return snapshot.departments().stream()
                .map(Department::id)
                .filter(id -> tree.groupOf(id).isEmpty())
                .collect(Collectors.toSet());
    }

    /**
     * Whether an account that was recognised by something else than its link is this person's alone can be told only by who
     * knows everybody.
     */
    static List<PersonChange> certain(List<PersonChange> changes, List<Problem> problems) {
        List<PersonChange> certain = new ArrayList<>();
        for (PersonChange change : changes) {
            if (CERTAIN.contains(change.kind()) || isByLink(change)) {
                certain.add(change);
            } else {
                problems.add(
                        new Problem(Severity.CONFLICT, Subject.PERSON, change.personId(), Reason.NEEDS_ALL_PEOPLE, ""));
            }
        }
        return certain;
    }

    private static boolean isByLink(PersonChange change) {
        return change.kind() == Kind.ADOPT && change.reason() == Reason.SIGNED_IN_BEFORE;
    }
}
