package dev.keybridge.contacts.store;

import dev.keybridge.contacts.guard.Sight;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.directory.VisibleScope;

import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** How a {@link Sight} is kept: sorted, so that equal ones are equal texts. Earlier versions kept neither fields nor mapping nor number. */
record KeptSight(
        Set<String> departments,
        Set<String> people,
        Set<String> tags,
        Set<String> included,
        Set<String> excluded,
        Set<String> fields,
        String mapping,
        Integer lookedAfter) {
    static String write(Sight sight) {
        VisibleScope scope = sight.scope();
        return Json.write(new KeptSight(
                new TreeSet<>(scope.departments()),
                new TreeSet<>(scope.people()),
                new TreeSet<>(scope.tags()),
                new TreeSet<>(scope.selection().included()),
                new TreeSet<>(scope.selection().excluded()),
                new TreeSet<>(sight.fields()),
                sight.mapping(),
                sight.people().isPresent() ? sight.people().getAsInt() : null));
    }

    static Sight read(String text) {
        KeptSight kept = Json.read(text, KeptSight.class);
        return new Sight(
                new VisibleScope(kept.departments, kept.people, kept.tags, new Selection(kept.included, kept.excluded)),
                kept.fields == null ? Set.of() : kept.fields,
                kept.mapping == null ? "" : kept.mapping,
                kept.lookedAfter == null ? OptionalInt.empty() : OptionalInt.of(kept.lookedAfter));
    }
}
