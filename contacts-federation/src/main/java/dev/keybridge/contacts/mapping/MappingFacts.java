package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.directory.Tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the mapping of one person must know about the rest of a snapshot: the tree of departments, and the tags. */
public final class MappingFacts {
    /** Nothing is known: no department, no tag. */
    public static final MappingFacts NONE = new MappingFacts(Map.of(), List.of(), Selection.ALL, false);

    private final Map<String, Department> departments;
    private final Map<String, Tag> tagsById = new HashMap<>();
    private final Map<String, List<Tag>> tagsByName = new HashMap<>();
    private final Selection selection;
    private final boolean wholeTree;

    private MappingFacts(Map<String, Department> departments, List<Tag> tags, Selection selection, boolean wholeTree) {
        this.departments = departments;
        for (Tag tag : tags) {
            tagsById.put(tag.id(), tag);
            tagsByName.computeIfAbsent(tag.name(), name -> new ArrayList<>()).add(tag);
        }
        this.selection = selection;
        this.wholeTree = wholeTree;
    }

    public static MappingFacts of(Snapshot snapshot) {
        Map<String, Department> byId = new HashMap<>();
        snapshot.departments().forEach(department -> byId.put(department.id(), department));
        Selection selection = snapshot.completeness().scope().selection();
        return new MappingFacts(byId, snapshot.tags(), selection, isWholeTree(snapshot, selection));
    }

    private static boolean isWholeTree(Snapshot snapshot, Selection selection) {
        return selection.isAll()
                && snapshot.departments().stream()
                        .anyMatch(department -> department.parentId().isEmpty())
                && snapshot.completeness().failures().stream()
                        .noneMatch(failure -> failure.what() == What.DIRECTORY || failure.what() == What.SCOPE);
    }

    /** Whether the administrator's selection takes this department in, as far as the way to the root is known. */
    boolean isSelected(String departmentId) {
        return selection.covers(upwards(departmentId));
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
