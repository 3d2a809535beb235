package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.provider.ContactsSync;
import dev.keybridge.contacts.run.PersonOutcome;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.util.Map;
import java.util.Optional;

/** One person, by the id at the vendor: what a sync does about them, and why. */
public final class PersonResource {
    private final AdminCall call;
    private final String vendorId;

    PersonResource(AdminCall call, String vendorId) {
        this.call = call;
        this.vendorId = vendorId;
    }

    /**
     * Reads the person from the vendor and brings the account up to date. Nobody is removed: that needs a look at everybody.
     *
     * @return 200 with each step; 409 while another run goes on; 429 while another person is read
     */
    @POST
    @Path("sync")
    @Produces(MediaType.APPLICATION_JSON)
    public Response sync() {
        return answer(false);
    }

    /**
     * The same without doing anything.
     *
     * @return 200 with each step; 409 while another run goes on; 429 while another person is read
     */
    @POST
    @Path("plan")
    @Produces(MediaType.APPLICATION_JSON)
    public Response plan() {
        return answer(true);
    }

    @Path("records")
    public PersonRecordsResource records() {
        return new PersonRecordsResource(call, vendorId);
    }

    private Response answer(boolean preview) {
        ContactsSync sync = call.toAct();
        return new VendorTurn(call).ask(() -> answer(sync, preview));
    }

    private Response answer(ContactsSync sync, boolean preview) {
        Optional<PersonOutcome> outcome = sync.person(
                call.session().getKeycloakSessionFactory(),
                call.realm().getId(),
                call.componentId(),
                vendorId,
                preview);
        if (outcome.isEmpty()) {
            return Response.status(Response.Status.CONFLICT)
                    .type(MediaType.APPLICATION_JSON)
                    .entity(Map.of("error", "running"))
                    .build();
        }
        String action = preview ? "plan-person" : "sync-person";
        outcome.get().run().ifPresentOrElse(run -> call.acted(action, run.id()), () -> call.looked(action, vendorId));
        return Response.ok(PersonView.of(outcome.get(), call.texts(), preview)).build();
    }
}
