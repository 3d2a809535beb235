package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.Tag;

import java.util.List;
import java.util.Optional;

/**
 * Where a person belongs, in three answers: yes, no, and not known. "No" takes somebody out of a group, so it is said only
 * when the snapshot shows it.
 */
record Belonging(Person person, MappingFacts facts) {
    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);
    private static final Optional<Boolean> UNKNOWN = Optional.empty();

    Optional<Boolean> to(String department, boolean below) {
        if (person.memberships().isEmpty()) {
            return UNKNOWN;
        }
        List<String> ids = person.memberships().get().stream()
                .map(Membership::departmentId)
                .toList();
        if (ids.contains(department) || below && ids.stream().anyMatch(id -> isBelow(id, department))) {
            return YES;
        }
        return isVisible(department) ? NO : UNKNOWN;
    }

    private boolean isBelow(String department, String above) {
        return facts.upwards(department).contains(above);
    }

    /**
     * Whether memberships of this department would be seen. Departments that the app may not see, or that are not selected,
     * are not in a snapshot; only when the whole company was read, a missing department is a deleted one.
     */
    private boolean isVisible(String department) {
        return facts.isReadable(department) || facts.isWholeTree();
    }

    /** A tag that is not in the snapshot may have been deleted or hidden: that is not known. */
    Optional<Boolean> to(Optional<Tag> tag) {
        if (tag.isEmpty()) {
            return UNKNOWN;
        }
        if (tag.get().personIds().contains(person.id())) {
            return YES;
        }
        Optional<Boolean> answer = NO;
        for (String department : tag.get().departmentIds()) {
            Optional<Boolean> belongs = to(department, true);
            if (belongs.equals(YES)) {
                return YES;
            }
            answer = belongs.isEmpty() ? UNKNOWN : answer;
        }
        return answer;
    }
}
