package dev.keybridge.contacts.run;

import dev.keybridge.contacts.run.MemoryRealm.Group;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import static dev.keybridge.contacts.run.AfterEveryRun.expect;

/** The departments that can be seen are groups below the target group, in their tree, and no others are. */
record EndStateOfGroups(
        ImaginaryProvider provider,
        Snapshot snapshot,
        MemoryRealm before,
        MemoryRealm realm,
        Predicate<String> office) {
    void isTheTree() {
        Map<String, String> groups = realm.departments(provider.id());
        Set<String> listed = snapshot.departments().stream().map(Department::id).collect(Collectors.toSet());
        Optional<String> target = realm.at(provider.targetGroup()).map(Group::id);
        for (Department department : snapshot.departments()) {
            Group group = realm.groups().get(groups.getOrDefault(department.id(), ""));
            expect(group != null, "a department without a group: ", department.id());
            Optional<String> parent =
                    department.parentId().filter(listed::contains).map(groups::get);
            boolean held = department.parentId().filter(office).isPresent();
            expect(
                    held || group.parent().equals(parent.isPresent() ? parent : target),
                    "a group in the wrong place: ",
                    group);
            String name = department.name().isBlank() ? "(" + department.id() + ")" : department.name();
            expect(
                    group.name().equals(name) || group.name().startsWith(name + " (") && isTaken(name, group) || held,
                    "another name: ",
                    group,
                    " for ",
                    department);
            String key = provider.vendor().fields().prefix() + ".department.id";
            expect(group.attributes().get(key).equals(List.of(department.id())), "the id of ", department);
        }
        // What is on record about a group that an administrator has deleted is worth nothing.
        groups.forEach((department, id) -> expect(
                listed.contains(department) || !realm.groups().containsKey(id) || isNeeded(id, groups),
                "the group of a department that is gone: ",
                department));
    }

    private boolean isTaken(String name, Group group) {
        return realm.children(group.parent()).anyMatch(other -> other.name().equals(name));
    }

    /** Groups of others are kept, and those that make administrators; and so is what is above them. */
    private boolean isNeeded(String id, Map<String, String> groups) {
        return realm.groups().values().stream()
                .filter(group -> !groups.containsValue(group.id()) || before.makesAdministrators(group.id()))
                .anyMatch(group -> realm.upwards(group.id()).anyMatch(id::equals));
    }
}
