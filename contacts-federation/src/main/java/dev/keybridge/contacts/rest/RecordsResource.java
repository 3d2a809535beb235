package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.store.RunRecords;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

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
     * @param outcomes only these; none for all
     * @param subject only this kind of object; null for all
     * @param vendorId only this object; null for all
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<RecordView> records(
            @QueryParam("outcome") List<String> outcomes,
            @QueryParam("subject") String subject,
            @QueryParam("vendorId") String vendorId,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("100") int max) {
        call.toLook();
        RunRecords.Filter filter = RecordView.filter(outcomes, subject, vendorId)
                .orElseThrow(() -> new BadRequestException("no such outcome or subject"));
        if (call.journal().run(runId).isEmpty()) {
            throw new NotFoundException();
        }
        Page page = Page.of(first, max);
        AdminTexts texts = call.texts();
        return new RunRecords(call.session(), runId)
                .read(filter, page.first(), page.max()).stream()
                        .map(line -> RecordView.of(line, texts))
                        .toList();
    }
}
