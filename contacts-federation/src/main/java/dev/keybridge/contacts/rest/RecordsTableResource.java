package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.store.RecordFilter;
import dev.keybridge.contacts.store.RunRecords;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import java.util.List;

/** All records of a run as a table for spreadsheets. It is sent while it is read, however long it is. */
public final class RecordsTableResource {
    private final AdminCall call;
    private final String runId;

    RecordsTableResource(AdminCall call, String runId) {
        this.call = call;
        this.runId = runId;
    }

    /** Filters as for a page of records. */
    @GET
    @Produces("text/csv")
    public Response csv(
            @QueryParam("outcome") List<String> outcomes,
            @QueryParam("subject") String subject,
            @QueryParam("action") List<String> actions,
            @QueryParam("reason") List<String> reasons,
            @QueryParam("vendorId") String vendorId,
            @QueryParam("search") String search) {
        RunRecords records = call.records(runId);
        RecordFilter filter = RecordsQuery.filter(outcomes, subject, actions, reasons, vendorId, search);
        AdminTexts texts = call.texts();
        StreamingOutput table = out -> {
            RecordsTable rows = new RecordsTable(out, texts);
            records.each(filter, line -> rows.add(RecordView.of(line, texts)));
            rows.end();
        };
        return Response.ok(table, "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contacts-" + runId + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
