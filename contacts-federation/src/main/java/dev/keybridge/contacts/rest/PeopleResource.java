package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.store.PeopleSearch;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.util.List;

/** The people whom a provider looks after. */
public final class PeopleResource {
    private final AdminCall call;

    PeopleResource(AdminCall call) {
        this.call = call;
    }

    /**
     * A page of them, by user name. The header <code>X-Total-Count</code> tells how many there are in all.
     *
     * @param search only those whose userid, user name or e-mail address begins with this, or whose name contains it
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response people(
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("20") int max) {
        call.toLook();
        ContactsVendor vendor = ContactsVendor.of(call.component()).orElseThrow(NotFoundException::new);
        Page page = Page.of(first, max);
        PeopleSearch.Found found = new PeopleSearch(
                        call.session(), call.realm().getId(), call.componentId(), vendor.fields(), search)
                .read(page.first(), page.max());
        List<FoundPersonView> rows =
                found.people().stream().map(FoundPersonView::of).toList();
        return Response.ok(rows).header(Page.TOTAL, found.total()).build();
    }

    /** One of them, or anybody else at the vendor. */
    @Path("{vendorId}")
    public PersonResource person(@PathParam("vendorId") String vendorId) {
        return new PersonResource(call, vendorId);
    }
}
