package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.config.ContactsConfigValidator;
import dev.keybridge.contacts.mapper.MapperComponents;
import dev.keybridge.contacts.mapping.AttributeMapping;
import dev.keybridge.contacts.mapping.PersonMapping;
import dev.keybridge.contacts.provider.SyncingFactory;
import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.PersonReading;
import dev.keybridge.lib.directory.ReadRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;

import java.util.Map;
import java.util.Set;

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
        return MappingView.of(new ContactsConfig(call.component()).vendor());
    }

    /**
     * What a table, saved or not, and the mappers make of one person. Reads the person at the vendor and writes nothing.
     * Who may not change the settings sees no field that the saved mapping does not look at.
     *
     * @return 400 if the table cannot be used, 403 if it looks at other fields than the saved one and who asks may not change
     *     it, 429 while another person is read, 502 if the vendor could not be asked
     */
    @POST
    @Path("sample")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response sample(SampleRequest request) {
        SyncingFactory factory = call.factoryToAct();
        if (request == null || request.vendorId() == null || request.vendorId().isBlank() || request.table() == null) {
            throw new BadRequestException("vendorId and table are needed");
        }
        ComponentModel tried = new ComponentModel(call.component());
        tried.put(ContactsConfig.ATTRIBUTE_MAPPING, table(request).toJson());
        try {
            ContactsConfigValidator.validate(call.session(), call.realm(), tried);
        } catch (ComponentValidationException refused) {
            return refusal(Response.Status.BAD_REQUEST, "mapping", call.texts().complaint(refused));
        }
        PersonMapping mapping = mapping(tried);
        if (!call.maySet() && !mapping.looksAtNoMoreThan(mapping(call.component()))) {
            return refusal(Response.Status.FORBIDDEN, "mapping", "other fields need the right manage-realm");
        }
        String vendorId = request.vendorId().strip();
        return new VendorTurn(call).ask(() -> sample(factory, new ContactsConfig(tried), vendorId, mapping));
    }

    private PersonMapping mapping(ComponentModel component) {
        return MapperComponents.mapping(call.session(), call.realm(), component);
    }

    private Response sample(SyncingFactory factory, ContactsConfig config, String vendorId, PersonMapping mapping) {
        call.looked("sample", vendorId);
        try {
            PersonReading reading = factory.source(call.session(), config)
                    .readPerson(vendorId, new ReadRequest(config.selection(), false, true), person -> Set.of());
            return Response.ok(
                            SampleView.of(vendorId, reading, mapping, field -> call.maySet() || mapping.looksAt(field)))
                    .build();
        } catch (DirectoryUnavailable e) {
            return refusal(Response.Status.BAD_GATEWAY, e.code(), e.getMessage());
        }
    }

    private static AttributeMapping table(SampleRequest request) {
        return new AttributeMapping(request.table().stream()
                .map(row -> new AttributeMapping.Row(text(row.key()), text(row.value())))
                .filter(row -> !row.field().isEmpty() || !row.attribute().isEmpty())
                .toList());
    }

    private static String text(String cell) {
        return cell == null ? "" : cell.strip();
    }

    private static Response refusal(Response.Status status, String error, String text) {
        return Response.status(status)
                .entity(Map.of("error", error, "error_description", text))
                .build();
    }
}
