package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.config.ContactsProviders;
import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.doctor.VendorValues;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The contacts providers of a realm. */
public final class ContactsAdminResource {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder events;

    ContactsAdminResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.events = events;
    }

    /** All of them at a glance, by name. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<ProviderView> providers() {
        auth.users().requireView();
        boolean manage = auth.users().canManage();
        return ContactsProviders.components(realm)
                .sorted(Comparator.comparing(ComponentModel::getName).thenComparing(ComponentModel::getId))
                .map(component -> ProviderView.of(session, realm, component, lastRun(component.getId()), manage))
                .toList();
    }

    private RunView lastRun(String componentId) {
        return new LatestRun(new AdminCall(session, realm, auth, events, componentId)).view();
    }

    /** What has to be entered in each vendor's console, for who has no provider yet. */
    @GET
    @Path("values")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, VendorValues> values() {
        auth.users().requireView();
        return Arrays.stream(ContactsVendor.values())
                .collect(Collectors.toMap(
                        ContactsVendor::identityProviderId, vendor -> VendorValues.of(session, realm, vendor)));
    }

    /** The description of all this, in OpenAPI 3.1. */
    @GET
    @Path("openapi")
    @Produces(MediaType.APPLICATION_JSON)
    public InputStream openapi() {
        auth.users().requireView();
        return ContactsAdminResource.class.getResourceAsStream("openapi.json");
    }

    /** One of them. Whether it exists is told by what is asked of it. */
    @Path("{componentId}")
    public ActionsResource provider(@PathParam("componentId") String componentId) {
        return new ActionsResource(new AdminCall(session, realm, auth, events, componentId));
    }
}
