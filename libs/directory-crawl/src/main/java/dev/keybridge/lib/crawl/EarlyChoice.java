package dev.keybridge.lib.crawl;

import dev.keybridge.lib.directory.Selection;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which departments are chosen for certain while the tree is still being read: whatever is found later, {@link
 * ChosenDepartments} will have them. Of the others nobody knows before the tree is there.
 */
public final class EarlyChoice {
    private final Selection selection;
    private final Map<String, Optional<String>> parents = new HashMap<>();

    public EarlyChoice(Selection selection) {
        this.selection = selection;
    }

    /**
     * A readable department has been found, and is in this place for good.
     *
     * @return whether it is chosen for certain
     */
    public boolean found(Place place) {
        parents.putIfAbsent(place.id(), place.parentId());
        return selection.isAll()
                || wayToTheTop(place.id()).filter(selection::covers).isPresent();
    }

    /** Empty when something is missing on the way, which may be found yet, and for a circle, which will be cut somewhere. */
    private Optional<Set<String>> wayToTheTop(String id) {
        Set<String> way = new LinkedHashSet<>();
        Optional<String> at = Optional.of(id);
        while (at.isPresent()) {
            if (!parents.containsKey(at.get()) || !way.add(at.get())) {
                return Optional.empty();
            }
            at = parents.get(at.get());
        }
        return Optional.of(way);
    }
}
