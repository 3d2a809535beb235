package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.store.RecordFilter;
import dev.keybridge.contacts.store.RunRecords;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.util.List;

/** What a run has to say about single records: what was done or would be done, what failed, what is held. */
public final class RecordsResource {
    private final AdminCall call;
    private final String runId;

    RecordsResource(AdminCall call, String runId) {
        this.call = call;
        this.runId = runId;
    }

    /**
     * One page of them. The header <code>X-Total-Count</code> tells how many there are in all.
     *
     * @param outcomes only these; none for all
     * @param subject only this kind of object; null for all
     * @param actions only these; none for all
     * @param reasons only these; none for all
     * @param vendorId only this object; null for all
     * @param search only objects whose id begins with this; null for all
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response records(
            @QueryParam("outcome") List<String> outcomes,
            @QueryParam("subject") String subject,
            @QueryParam("action") List<String> actions,
            @QueryParam("reason") List<String> reasons,
            @QueryParam("vendorId") String vendorId,
            @QueryParam("search") String search,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("100") int max) {
        RunRecords records = call.records(runId);
        RecordFilter filter = RecordsQuery.filter(outcomes, subject, actions, reasons, vendorId, search);
        Page page = Page.of(first, max);
        AdminTexts texts = call.texts();
        List<RecordView> rows = records.read(filter, page.first(), page.max()).stream()
                .map(line -> RecordView.of(line, texts))
                .toList();
        return Response.ok(rows)
                .header(Page.TOTAL, page.total(rows.size(), () -> records.count(filter)))
                .build();
    }
}
