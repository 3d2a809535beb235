package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.provider.ContactsSync;
import dev.keybridge.contacts.run.RunHandle;
import dev.keybridge.contacts.run.RunMode;
import dev.keybridge.contacts.store.Leases;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.common.util.Time;

import java.util.Map;
import java.util.Optional;

/** One contacts provider: starting its runs and watching them; the rest is below. */
public final class ActionsResource {
    private final AdminCall call;

    ActionsResource(AdminCall call) {
        this.call = call;
    }

    /**
     * Starts a run, or joins the one of this node that is going on, and answers at once.
     *
     * @param mode <code>full</code> or <code>changed</code>
     * @return 202 with the progress
     */
    @POST
    @Path("sync")
    @Produces(MediaType.APPLICATION_JSON)
    public Response sync(@QueryParam("mode") @DefaultValue("full") String mode) {
        ContactsSync sync = call.toAct();
        RunMode runMode = switch (mode) {
            case "full" -> RunMode.FULL;
            case "changed" -> RunMode.CHANGED;
            default -> null;
        };
        if (runMode == null) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(Map.of("error", "mode must be full or changed"))
                    .build();
        }
        return started(sync, runMode, "sync");
    }

    /**
     * Starts a preview, or joins the run of this node that is going on, and answers at once. What it finds is in its
     * records, with the values before and after, for a day.
     *
     * @return 202 with the progress
     */
    @POST
    @Path("plan")
    @Produces(MediaType.APPLICATION_JSON)
    public Response plan() {
        return started(call.toAct(), RunMode.PLAN, "plan");
    }

    private Response started(ContactsSync sync, RunMode mode, String action) {
        RunHandle run = sync.start(
                call.session().getKeycloakSessionFactory(), call.realm().getId(), call.componentId(), mode);
        call.acted(action, run.runId());
        return Response.accepted(RunView.of(run)).build();
    }

    /**
     * Ends the run that is going on, on whichever server; it takes a few seconds. What it has written stays.
     *
     * @return 202 with the run; 404 when none is going on
     */
    @POST
    @Path("cancel")
    @Produces(MediaType.APPLICATION_JSON)
    public Response cancel() {
        Optional<RunHandle> here = call.toAct().cancel(call.componentId());
        Leases leases = new Leases(call.session(), call.componentId());
        Optional<String> holder = leases.holder(Time.currentTimeMillis());
        holder.ifPresent(leases::cancel);
        RunView view = here.map(RunView::of)
                .or(() -> holder.flatMap(call.journal()::run).map(run -> RunView.of(run, call.texts())))
                .orElseThrow(NotFoundException::new);
        call.acted("cancel", view.id());
        return Response.accepted(view).build();
    }

    /** How far the run of this node is; otherwise how the last one in the cluster ended. */
    @GET
    @Path("progress")
    @Produces(MediaType.APPLICATION_JSON)
    public RunView progress() {
        return new LatestRun(call).view();
    }

    @Path("mapping")
    public MappingResource mapping() {
        return new MappingResource(call);
    }

    @Path("test")
    public DoctorResource test() {
        return new DoctorResource(call);
    }

    @Path("people")
    public PeopleResource people() {
        return new PeopleResource(call);
    }

    @Path("runs")
    public RunsResource runs() {
        return new RunsResource(call);
    }
}
