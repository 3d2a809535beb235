package dev.keybridge.contacts.run;

import dev.keybridge.contacts.mapping.AccountDraft;
import dev.keybridge.contacts.mapping.MappingFacts;
import dev.keybridge.contacts.mapping.PersonMapping;
import dev.keybridge.contacts.plan.GroupRef;
import dev.keybridge.contacts.plan.GroupTree;
import dev.keybridge.contacts.plan.PersonTarget;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.Snapshot;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Makes the targets of people out of a snapshot, one at a time: a hundred thousand of them need not be kept. Several threads may
 * ask at once.
 */
final class PersonTargets {
    private final RunSetup setup;
    private final PersonMapping mapping;
    private final GroupTree tree;
    private final Set<String> departments;
    private final Set<String> detailTargets;
    private final boolean details;
    private final String version;
    private final Set<String> namedByUserid = ConcurrentHashMap.newKeySet();

    /**
     * @param offices departments whose groups nobody joins or leaves by a sync
     * @param details whether the snapshot was read with them
     */
    PersonTargets(RunSetup setup, Snapshot snapshot, GroupTree tree, Set<String> offices, boolean details) {
        this.detailTargets = setup.mapping().detailTargets();
        this.details = details;
        this.setup = setup;
        this.version = setup.version();
        this.mapping = setup.mapping().with(MappingFacts.of(snapshot));
        this.tree = tree;
        this.departments = snapshot.departments().stream()
                .map(Department::id)
                .filter(id -> !offices.contains(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** People whose user name is made of the userid, for want of what it should be made of. */
    Set<String> namedByUserid() {
        return namedByUserid;
    }

    PersonTarget of(Person person) {
        if (!mapping.isNamedAsWanted(person)) {
            namedByUserid.add(person.id());
        }
        AccountDraft draft = mapping.draft(person);
        return new PersonTarget(
                draft.personId(),
                draft.vendorId(),
                draft.status(),
                told(draft.properties()),
                told(draft.attributes()),
                draft.departmentIds().map(this::withGroup),
                groups(draft.groups()),
                roles(draft.roles()),
                detailTargets,
                version);
    }

    private Fields told(Fields all) {
        return details || detailTargets.isEmpty() ? all : all.without(detailTargets::contains);
    }

    /** Departments that cannot be read have no name and so no group. */
    private Set<String> withGroup(Set<String> ids) {
        if (departments.containsAll(ids)) {
            return ids;
        }
        Set<String> known = new HashSet<>(ids);
        known.retainAll(departments);
        return known;
    }

    private SortedMap<GroupRef, Boolean> groups(Map<String, Boolean> byPath) {
        SortedMap<GroupRef, Boolean> refs = new TreeMap<>();
        byPath.forEach((path, member) -> {
            String id = setup.mappedGroups().get(path);
            if (id != null) {
                refs.merge(tree.refOf(id), member, Boolean::logicalOr);
            }
        });
        return refs;
    }

    private SortedMap<String, Boolean> roles(Map<String, Boolean> byName) {
        SortedMap<String, Boolean> ids = new TreeMap<>();
        byName.forEach((name, granted) -> {
            String id = setup.mappedRoles().get(name);
            if (id != null) {
                ids.merge(id, granted, Boolean::logicalOr);
            }
        });
        return ids;
    }
}
