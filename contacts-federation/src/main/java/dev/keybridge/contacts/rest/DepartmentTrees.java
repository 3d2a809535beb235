package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.store.ContactStore;
import dev.keybridge.contacts.store.GroupReader;
import dev.keybridge.contacts.store.RunRecords;
import jakarta.ws.rs.NotFoundException;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The trees of runs that have ended, since going through 100,000 records for each level that somebody opens would be slow. */
final class DepartmentTrees {
    private static final int KEPT = 4;
    private static final Map<String, DepartmentTree> TREES =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, DepartmentTree> eldest) {
                    return size() > KEPT;
                }
            });

    /** A page asks for several levels at once; the tree of a run is built by one of these requests. */
    private static final Object[] BUILDING =
            IntStream.range(0, 16).mapToObj(number -> new Object()).toArray();

    private final AdminCall call;

    DepartmentTrees(AdminCall call) {
        this.call = call;
    }

    /** @throws NotFoundException when this provider has no such run */
    DepartmentTree of(String runId) {
        synchronized (BUILDING[Math.floorMod(runId.hashCode(), BUILDING.length)]) {
            DepartmentTree known = TREES.get(runId);
            return known == null ? built(runId) : known;
        }
    }

    private DepartmentTree built(String runId) {
        RunSummary run = call.journal().run(runId).orElseThrow(NotFoundException::new);
        DepartmentTree tree = new DepartmentTree(
                new GroupReader(call.session(), call.realm().getId()).read(List.of()),
                new ContactStore(call.session(), call.realm().getId(), call.componentId()).departments());
        new RunRecords(call.session(), runId).eachChange(tree::add);
        tree.built();
        if (run.endedAt().isPresent()) {
            TREES.put(runId, tree);
        }
        return tree;
    }
}
