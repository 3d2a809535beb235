package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.doctor.Doctor;
import dev.keybridge.contacts.doctor.FindingTexts;
import dev.keybridge.contacts.provider.SyncingFactory;
import dev.keybridge.lib.directory.Finding;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.common.util.Time;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;

import java.util.List;
import java.util.Map;

/** Whether a provider is set up well, at the vendor and here. */
public final class DoctorResource {
    private static final int SECONDS_BETWEEN = 10;

    private final AdminCall call;

    DoctorResource(AdminCall call) {
        this.call = call;
    }

    /**
     * Looks, with a few calls to the vendor, and changes nothing. Once in ten seconds for each provider.
     *
     * @param locale <code>en</code> or <code>zh-CN</code>; read by {@link AdminTexts}
     * @return 429 with <code>Retry-After</code> when asked too often
     */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response test(@QueryParam("locale") String locale) {
        SyncingFactory factory = call.factoryToAct();
        KeycloakSession session = call.session();
        // Shared by all servers of a cluster.
        if (!session.singleUseObjects().putIfAbsent("keybridge-contacts-test-" + call.componentId(), SECONDS_BETWEEN)) {
            return Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .header("Retry-After", SECONDS_BETWEEN)
                    .type(MediaType.APPLICATION_JSON)
                    .entity(Map.of("error", "once in " + SECONDS_BETWEEN + " seconds"))
                    .build();
        }
        ComponentModel component = call.component();
        AdminTexts admin = call.texts();
        List<Finding> findings = new Doctor(session, call.realm(), component, admin::complaint)
                .examine(config -> factory.probe(session, config));
        FindingTexts texts =
                new FindingTexts(admin.language(), ContactsVendor.of(component).orElseThrow());
        return Response.ok(new ExaminationView(
                        Time.currentTimeMillis(),
                        findings.stream()
                                .map(finding -> FindingView.of(finding, texts))
                                .toList()))
                .build();
    }
}
