package dev.keybridge.wecom;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/**
 * Serves <code>/WW_verify_….txt</code> where WeCom looks for it: at the root of the host. Keycloak finds this class because
 * the JAR has a <code>META-INF/beans.xml</code>.
 */
@Path("/WW_verify_{code:" + VerificationFile.CODE + "}.txt")
public class RootVerificationResource {
    @Context
    KeycloakSession session;

    @GET
    public Response file(@PathParam("code") String code) {
        return new VerificationFiles(session).anywhere(code);
    }
}
