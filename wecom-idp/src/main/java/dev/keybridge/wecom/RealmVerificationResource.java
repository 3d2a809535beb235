package dev.keybridge.wecom;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** Serves <code>/realms/{realm}/wecom/WW_verify_….txt</code>, to which a reverse proxy can send the path at the root. */
public class RealmVerificationResource implements RealmResourceProvider {
    private final KeycloakSession session;

    RealmVerificationResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    @GET
    @Path("WW_verify_{code:" + VerificationFile.CODE + "}.txt")
    public Response file(@PathParam("code") String code) {
        return new VerificationFiles(session).in(session.getContext().getRealm(), code);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
