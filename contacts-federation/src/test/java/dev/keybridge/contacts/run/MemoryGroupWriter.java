package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.ValueChange;
import dev.keybridge.contacts.run.MemoryRealm.Group;
import dev.keybridge.contacts.run.MemoryRealm.Key;
import dev.keybridge.contacts.run.MemoryRealm.Refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Carries out changes to groups of departments in an imaginary realm, and believes nothing that a plan says about it. */
final class MemoryGroupWriter {
    private final MemoryWrites writes;
    private final MemoryRealm realm;
    private final String component;
    private final String target;

    MemoryGroupWriter(MemoryWrites writes, String component, String target) {
        this.writes = writes;
        this.realm = writes.realm();
        this.component = component;
        this.target = target;
    }

    void apply(GroupChange change) {
        writes.refuseCursed(change.departmentId());
        switch (change.kind()) {
            case CREATE -> create(change);
            case UPDATE, MOVE, RENAME -> update(change);
            case REMOVE -> remove(change);
        }
    }

    private void create(GroupChange change) {
        Optional<String> known = groupOf(change.departmentId());
        if (known.isPresent()) {
            throw new AssertionError("a second group is planned for department " + change.departmentId());
        }
        Group group = new Group(realm.newId("group"), Optional.of(parent(change)), change.name(), Map.of(), false);
        makeWay(group);
        writes.tick();
        realm.put(written(group, change));
        writes.tick();
        realm.departments().put(new Key(component, change.departmentId()), group.id());
    }

    private void update(GroupChange change) {
        String id = change.groupId().orElseThrow();
        if (!groupOf(change.departmentId()).equals(change.groupId())) {
            throw new AssertionError("the group of another department is to be changed: " + change);
        }
        Group before = realm.groups().get(id);
        Group after = written(before.named(change.name()).below(Optional.of(parent(change))), change);
        if (before.equals(after)) {
            throw new AssertionError("a change that changes nothing: " + change);
        }
        makeWay(after);
        writes.tick();
        realm.put(after);
    }

    private void remove(GroupChange change) {
        String id = change.groupId().orElseThrow();
        if (realm.groups().containsKey(id)) {
            if (!groupOf(change.departmentId()).equals(change.groupId())) {
                throw new AssertionError("the group of another department is to be removed: " + change);
            }
            if (realm.children(change.groupId()).findAny().isPresent()) {
                throw new Refused("the group has subgroups");
            }
            writes.tick();
            realm.removeGroup(id);
        }
        writes.tick();
        realm.departments().remove(new Key(component, change.departmentId()));
    }

    private void makeWay(Group group) {
        Optional<Group> holder = realm.children(group.parent())
                .filter(other -> !other.id().equals(group.id()) && other.name().equals(group.name()))
                .filter(other -> realm.departments(component).containsValue(other.id()))
                .findFirst();
        holder.ifPresent(other -> {
            writes.tick();
            realm.put(other.named(other.name() + " ~" + other.id()));
        });
    }

    /** A group that is on record and exists. */
    private Optional<String> groupOf(String department) {
        return Optional.ofNullable(realm.departments().get(new Key(component, department)))
                .filter(realm.groups()::containsKey);
    }

    private String parent(GroupChange change) {
        return change.parent().isEmpty()
                ? target
                : groupOf(change.parent().get()).orElseThrow(() -> new Refused("the group above is missing"));
    }

    private static Group written(Group group, GroupChange change) {
        Map<String, List<String>> attributes = new TreeMap<>(group.attributes());
        for (ValueChange value : change.attributes()) {
            if (value.after().isEmpty()) {
                attributes.remove(value.name());
            } else {
                attributes.put(value.name(), value.after());
            }
        }
        return group.with(attributes);
    }
}
