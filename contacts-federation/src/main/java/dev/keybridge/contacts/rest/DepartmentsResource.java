package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.store.ContactStore;
import dev.keybridge.contacts.store.GroupReader;
import dev.keybridge.contacts.store.RecordFilter;
import dev.keybridge.contacts.store.RunRecords;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tree of departments with what a run does or would do, one level at a time. */
public final class DepartmentsResource {
    private static final int KEPT = 4;

    /** Trees of runs that have ended: going through 100,000 records for each level that somebody opens would be slow. */
    private static final Map<String, DepartmentTree> TREES =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, DepartmentTree> eldest) {
                    return size() > KEPT;
                }
            });

    private final AdminCall call;
    private final String runId;

    DepartmentsResource(AdminCall call, String runId) {
        this.call = call;
        this.runId = runId;
    }

    /**
     * One page of one level, by name. The header <code>X-Total-Count</code> tells how many there are on it.
     *
     * @param parent the department above; null for the top
     * @param changed whether to leave out branches in which nothing changes
     * @param ids these departments instead, wherever they are
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response departments(
            @QueryParam("parent") String parent,
            @QueryParam("changed") @DefaultValue("false") boolean changed,
            @QueryParam("id") List<String> ids,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("100") int max) {
        RunRecords records = call.records(runId);
        DepartmentTree tree = tree(records);
        List<DepartmentView> level = ids.isEmpty() ? tree.below(parent, changed) : tree.named(ids);
        Page page = Page.of(first, max);
        return Response.ok(level.stream().skip(page.first()).limit(page.max()).toList())
                .header(Page.TOTAL, level.size())
                .build();
    }

    private DepartmentTree tree(RunRecords records) {
        DepartmentTree known = TREES.get(runId);
        if (known != null) {
            return known;
        }
        RunSummary run = call.journal().run(runId).orElseThrow(NotFoundException::new);
        DepartmentTree tree = new DepartmentTree(
                new GroupReader(call.session(), call.realm().getId()).read(List.of()),
                new ContactStore(call.session(), call.realm().getId(), call.componentId()).departments());
        records.each(RecordFilter.ALL, tree::add);
        tree.built();
        if (run.endedAt().isPresent()) {
            TREES.put(runId, tree);
        }
        return tree;
    }
}
