package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.store.Approvals;
import dev.keybridge.contacts.store.Approvals.Standing;
import dev.keybridge.contacts.store.RunDetails;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.common.util.Time;

import java.util.Locale;
import java.util.Map;

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
    public RunDetailView run() {
        call.toLook();
        return call.journal()
                .run(runId)
                .map(run -> RunDetailView.of(
                        run,
                        call.isAlive(),
                        call.texts(),
                        new RunDetails(call.session(), runId),
                        new Approvals(call.session(), call.componentId())))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Approves what a held run would take away. A run that would take away exactly the same, within a day, does so.
     *
     * @return 204; 404 when that run does not exist or holds nothing; 409 when it was rejected, has been carried out, or a
     *     newer run would take away something else
     */
    @POST
    @Path("approve")
    @Produces(MediaType.APPLICATION_JSON)
    public Response approve() {
        call.toAct();
        Standing standing = new Approvals(call.session(), call.componentId())
                .approve(runId, Time.currentTimeSeconds() + APPROVAL_SECONDS);
        return switch (standing) {
            case OPEN, APPROVED -> done("approve");
            case REJECTED, APPLIED, OUTDATED -> refused(standing);
            case UNKNOWN -> throw new NotFoundException();
        };
    }

    /**
     * Takes an approval back, and lets nobody approve this run any more. What it holds is judged anew by the next run.
     *
     * @return 204; 404 when that run does not exist or holds nothing; 409 when it has been carried out
     */
    @POST
    @Path("reject")
    @Produces(MediaType.APPLICATION_JSON)
    public Response reject() {
        call.toAct();
        Standing standing = new Approvals(call.session(), call.componentId()).reject(runId);
        return switch (standing) {
            case OPEN, APPROVED, REJECTED, OUTDATED -> done("reject");
            case APPLIED -> refused(standing);
            case UNKNOWN -> throw new NotFoundException();
        };
    }

    private Response done(String action) {
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

    private Response refused(Standing standing) {
        String code = standing.name().toLowerCase(Locale.ROOT);
        return Response.status(Response.Status.CONFLICT)
                .entity(Map.of(
                        "error",
                        code,
                        "error_description",
                        call.texts().text("contacts.approval." + code).orElse(code)))
                .build();
    }

    @Path("records")
    public RecordsResource records() {
        return new RecordsResource(call, runId);
    }
}
