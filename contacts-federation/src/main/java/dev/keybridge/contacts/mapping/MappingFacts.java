package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.directory.Tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the mapping of one person must know about the rest of a snapshot: the tree of departments, and the tags. */
public final class MappingFacts {
    /** Nothing is known: no department, no tag. */
    public static final MappingFacts NONE = new MappingFacts(Map.of(), List.of(), false);

    /** Failures after which a department that is not listed may still exist. */
    private static final Set<What> HIDES_DEPARTMENTS = EnumSet.of(What.DIRECTORY, What.SCOPE, What.DEPARTMENT);

    private final Map<String, Department> departments;
    private final Map<String, Tag> tagsById = new HashMap<>();
    private final Map<String, List<Tag>> tagsByName = new HashMap<>();
    private final boolean wholeTree;

    private MappingFacts(Map<String, Department> departments, List<Tag> tags, boolean wholeTree) {
        this.departments = departments;
        for (Tag tag : tags) {
            tagsById.put(tag.id(), tag);
            tagsByName.computeIfAbsent(tag.name(), name -> new ArrayList<>()).add(tag);
        }
        this.wholeTree = wholeTree;
    }

    public static MappingFacts of(Snapshot snapshot) {
        Map<String, Department> byId = new HashMap<>();
        snapshot.departments().forEach(department -> byId.put(department.id(), department));
        return new MappingFacts(byId, snapshot.tags(), isWholeTree(snapshot));
    }

    private static boolean isWholeTree(Snapshot snapshot) {
        return snapshot.completeness().scope().selection().isAll()
                && snapshot.departments().stream()
                        .anyMatch(department -> department.parentId().isEmpty())
                && snapshot.completeness().failures().stream()
                        .noneMatch(failure -> HIDES_DEPARTMENTS.contains(failure.what()));
    }

    /** The department's id, then its parent's, and so on; the last one need not be readable. */
    Set<String> upwards(String departmentId) {
        Set<String> way = new LinkedHashSet<>();
        Optional<String> next = Optional.of(departmentId);
        while (next.isPresent() && way.add(next.get())) {
            Department department = departments.get(next.get());
            next = department == null ? Optional.empty() : department.parentId();
        }
        return way;
    }

    boolean isReadable(String departmentId) {
        return departments.containsKey(departmentId);
    }

    /** Whether a department that is not here does not exist: the company as a whole was read, without selection. */
    boolean isWholeTree() {
        return wholeTree;
    }

    /** The tag with this id, else the only one with this name. */
    Optional<Tag> tag(String idOrName) {
        Tag byId = tagsById.get(idOrName);
        if (byId != null) {
            return Optional.of(byId);
        }
        List<Tag> named = tagsByName.getOrDefault(idOrName, List.of());
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
