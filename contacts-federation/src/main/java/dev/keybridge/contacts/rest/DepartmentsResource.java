package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.store.DepartmentNames;
import dev.keybridge.contacts.store.RunRecords;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.util.List;
import java.util.Map;

/** The tree of departments with what a run does or would do, one level at a time. */
public final class DepartmentsResource {
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
     * @param ids the names of these departments instead, wherever they are
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
        List<DepartmentView> level =
                ids.isEmpty() ? new DepartmentTrees(call).of(runId).below(parent, changed) : named(ids, records);
        Page page = Page.of(first, max);
        return Response.ok(level.stream().skip(page.first()).limit(page.max()).toList())
                .header(Page.TOTAL, level.size())
                .build();
    }

    /** As they are called after the run; those that nobody knows are left out. */
    private List<DepartmentView> named(List<String> ids, RunRecords records) {
        Map<String, String> names = new DepartmentNames(call.session(), call.componentId()).of(ids);
        records.changes(Subject.DEPARTMENT, ids)
                .forEach(line -> line.changes()
                        .map(changes -> changes.name())
                        .ifPresent(name -> names.put(line.vendorId(), name)));
        return ids.stream()
                .filter(names::containsKey)
                .map(id -> DepartmentView.named(id, names.get(id)))
                .toList();
    }
}
