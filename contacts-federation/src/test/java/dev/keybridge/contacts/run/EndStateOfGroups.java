package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.run.ImaginaryProvider.Ran;
import dev.keybridge.contacts.run.MemoryRealm.Group;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static dev.keybridge.contacts.run.AfterEveryRun.expect;

/** The departments that can be seen are groups below the target group, in their tree, and no others are. */
record EndStateOfGroups(ImaginaryProvider provider, Snapshot snapshot, MemoryRealm realm, Ran ran) {
    void isTheTree() {
        Map<String, String> groups = realm.departments(provider.id());
        Set<String> listed = snapshot.departments().stream().map(Department::id).collect(Collectors.toSet());
        Optional<String> target = realm.at(provider.targetGroup()).map(Group::id);
        for (Department department : snapshot.departments()) {
            Group group = realm.groups().get(groups.getOrDefault(department.id(), ""));
            expect(group != null, "a department without a group: " + department.id());
            Optional<String> parent =
                    department.parentId().filter(listed::contains).map(groups::get);
            expect(group.parent().equals(parent.isPresent() ? parent : target), "a group in the wrong place: " + group);
            String name = department.name().isBlank() ? "(" + department.id() + ")" : department.name();
            expect(
                    group.name().equals(name) || group.name().startsWith(name + " (") && isTaken(name, group),
                    "another name: " + group + " for " + department);
            String key = provider.vendor().fields().prefix() + ".department.id";
            expect(group.attributes().get(key).equals(List.of(department.id())), "the id of " + department);
        }
        groups.forEach((department, id) -> expect(
                listed.contains(department) || realm.groups().containsKey(id) && holdsForeignGroups(id, groups),
                "the group of a department that is gone: " + department));
    }

    private boolean isTaken(String name, Group group) {
        return realm.children(group.parent()).anyMatch(other -> other.name().equals(name));
    }

    private boolean holdsForeignGroups(String id, Map<String, String> groups) {
        return ran.warnsOf(Reason.FOREIGN_SUBGROUPS)
                && realm.groups().values().stream()
                        .filter(group -> !groups.containsValue(group.id()))
                        .anyMatch(group -> realm.upwards(group.id()).anyMatch(id::equals));
    }
}
