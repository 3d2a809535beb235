package dev.keybridge.contacts.guard;

import dev.keybridge.lib.directory.VisibleScope;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a run is measured against.
 *
 * @param people accounts that the sync looks after and that are not gone already
 * @param peopleThen how many of them there were at most when the last good run had ended: newcomers of runs that were held
 *     since do not make what was held look small
 * @param departments groups that the sync looks after
 * @param scope what the last good run could see; empty before the first one
 * @param approvedLosses the hash of the losses that an administrator has approved
 * @param withdrawnFields of people, that the last good run saw for everybody and this one sees for nobody
 * @param otherMapping whether the mapping is another one than in the last good run
 */
public record Baseline(
        int people,
        int peopleThen,
        int departments,
        Optional<VisibleScope> scope,
        Optional<String> approvedLosses,
        Set<String> withdrawnFields,
        boolean otherMapping) {
    /** With the same fields and mapping as before. */
    public Baseline(int people, int departments, Optional<VisibleScope> scope, Optional<String> approvedLosses) {
        this(people, people, departments, scope, approvedLosses, Set.of(), false);
    }

    /** For a run that cannot be compared with those before: what it could see, and what was approved, is left out. */
    public Baseline alone() {
        return new Baseline(people, departments, Optional.empty(), Optional.empty());
    }

    /**
     * The same with what has changed since the last good run.
     *
     * @param peopleThen how many people were looked after when that one had ended
     */
    public Baseline since(OptionalInt peopleThen, Set<String> withdrawn, boolean mappingChanged) {
        int then = Math.min(people, peopleThen.orElse(people));
        return new Baseline(people, then, departments, scope, approvedLosses, withdrawn, mappingChanged);
    }
}
