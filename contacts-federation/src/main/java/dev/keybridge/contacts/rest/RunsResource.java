package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.run.Housekeeping;
import dev.keybridge.contacts.store.RunFilter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.common.util.Time;

import java.util.List;

/** The runs of a provider that the journal knows. */
public final class RunsResource {
    private final AdminCall call;

    RunsResource(AdminCall call) {
        this.call = call;
    }

    /**
     * A page of them, the newest first. The header <code>X-Total-Count</code> tells how many there are in all.
     *
     * @param modes only these; none for all
     * @param states only these, as they are shown; none for all
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response runs(
            @QueryParam("mode") List<String> modes,
            @QueryParam("state") List<String> states,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("20") int max) {
        call.toLook();
        boolean alive = call.isAlive();
        AdminTexts texts = call.texts();
        RunFilter filter = new RunsQuery(texts).filter(modes, states, alive);
        new Housekeeping(
                        call.session().getKeycloakSessionFactory(), call.realm().getId(), call.componentId())
                .previews(Time.currentTimeMillis());
        Page page = Page.of(first, max);
        List<RunView> runs = call.journal().runs(filter, page.first(), page.max()).stream()
                .map(run -> RunView.of(run, alive, texts))
                .toList();
        return Response.ok(runs)
                .header(Page.TOTAL, page.total(runs.size(), () -> call.journal().count(filter)))
                .build();
    }

    @Path("{runId}")
    public RunResource run(@PathParam("runId") String runId) {
        return new RunResource(call, runId);
    }
}
