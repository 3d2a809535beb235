package dev.keybridge.contacts.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import java.util.List;

/** The runs of a provider that the journal knows. */
public final class RunsResource {
    private final AdminCall call;

    RunsResource(AdminCall call) {
        this.call = call;
    }

    /** The newest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<RunView> runs(
            @QueryParam("first") @DefaultValue("0") int first, @QueryParam("max") @DefaultValue("20") int max) {
        call.toLook();
        Page page = Page.of(first, max);
        return call.journal().runs(page.first(), page.max()).stream()
                .map(RunView::of)
                .toList();
    }

    @Path("{runId}")
    public RunResource run(@PathParam("runId") String runId) {
        return new RunResource(call, runId);
    }
}
