package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.store.ProviderFacts;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.util.List;

/** The runs of a provider that the journal knows. */
public final class RunsResource {
    private final AdminCall call;

    RunsResource(AdminCall call) {
        this.call = call;
    }

    /** A page of them, the newest first. The header <code>X-Total-Count</code> tells how many there are in all. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response runs(
            @QueryParam("first") @DefaultValue("0") int first, @QueryParam("max") @DefaultValue("20") int max) {
        call.toLook();
        Page page = Page.of(first, max);
        List<RunView> runs = call.journal().runs(page.first(), page.max()).stream()
                .map(RunView::of)
                .toList();
        long total = new ProviderFacts(call.session(), call.componentId()).runs();
        return Response.ok(runs).header(Page.TOTAL, total).build();
    }

    @Path("{runId}")
    public RunResource run(@PathParam("runId") String runId) {
        return new RunResource(call, runId);
    }
}
