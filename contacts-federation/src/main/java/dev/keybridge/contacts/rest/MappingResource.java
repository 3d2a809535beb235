package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.config.ContactsConfig;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The mapping of a provider, for those who edit it. */
public final class MappingResource {
    private final AdminCall call;

    MappingResource(AdminCall call) {
        this.call = call;
    }

    /** What a table can be made of. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public MappingView mapping() {
        call.toLook();
        return MappingView.of(new ContactsConfig(call.realm().getComponent(call.componentId())).vendor());
    }
}
