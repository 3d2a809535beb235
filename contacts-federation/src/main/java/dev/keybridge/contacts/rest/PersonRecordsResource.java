package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.store.PersonRecords;
import dev.keybridge.contacts.store.RecordFilter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.util.List;

/** What the journal has about one person, in all runs; also about those whom the provider no longer looks after. */
public final class PersonRecordsResource {
    private final AdminCall call;
    private final String vendorId;

    PersonRecordsResource(AdminCall call, String vendorId) {
        this.call = call;
        this.vendorId = vendorId;
    }

    /**
     * One page of it, the newest run first. The header <code>X-Total-Count</code> tells how much there is in all.
     *
     * @param outcomes only these; none for all
     * @param actions only these; none for all
     * @param reasons only these; none for all
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response records(
            @QueryParam("outcome") List<String> outcomes,
            @QueryParam("action") List<String> actions,
            @QueryParam("reason") List<String> reasons,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("100") int max) {
        call.toLook();
        RecordFilter filter = RecordsQuery.filter(outcomes, null, actions, reasons, null, null);
        PersonRecords records = new PersonRecords(call.session(), call.componentId(), vendorId);
        Page page = Page.of(first, max);
        AdminTexts texts = call.texts();
        List<PersonRecordView> rows = records.read(filter, page.first(), page.max()).stream()
                .map(entry -> PersonRecordView.of(entry, texts))
                .toList();
        return Response.ok(rows)
                .header(Page.TOTAL, page.total(rows.size(), () -> records.count(filter)))
                .build();
    }
}
