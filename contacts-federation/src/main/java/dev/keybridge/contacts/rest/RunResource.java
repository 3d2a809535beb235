package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.store.Approvals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.common.util.Time;

/** One run: how it went, and what becomes of what it holds. */
public final class RunResource {
    private static final long APPROVAL_SECONDS = 24 * 3600;

    private final AdminCall call;
    private final String runId;

    RunResource(AdminCall call, String runId) {
        this.call = call;
        this.runId = runId;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RunView run() {
        call.toLook();
        return call.journal().run(runId).map(RunView::of).orElseThrow(NotFoundException::new);
    }

    /**
     * Approves what a held run would take away. A run that would take away exactly the same, within a day, does so; any
     * other difference is held again.
     *
     * @return 204, or 404 when that run does not exist or holds nothing
     */
    @POST
    @Path("approve")
    public Response approve() {
        call.toAct();
        return answer(
                "approve",
                new Approvals(call.session(), call.componentId())
                        .approve(runId, Time.currentTimeSeconds() + APPROVAL_SECONDS));
    }

    /**
     * Takes an approval back, and lets nobody approve this run any more. What it holds is judged anew by the next run.
     *
     * @return 204, or 404 when that run does not exist or holds nothing
     */
    @POST
    @Path("reject")
    public Response reject() {
        call.toAct();
        return answer("reject", new Approvals(call.session(), call.componentId()).reject(runId));
    }

    private Response answer(String action, boolean done) {
        if (!done) {
            throw new NotFoundException();
        }
        call.acted(action, runId);
        return Response.noContent().build();
    }

    @Path("departments")
    public DepartmentsResource departments() {
        return new DepartmentsResource(call, runId);
    }

    @Path("records.csv")
    public RecordsTableResource recordsTable() {
        return new RecordsTableResource(call, runId);
    }

    @Path("records")
    public RecordsResource records() {
        return new RecordsResource(call, runId);
    }
}
