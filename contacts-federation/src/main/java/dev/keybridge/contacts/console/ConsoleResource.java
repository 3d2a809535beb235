package dev.keybridge.contacts.console;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.common.Profile;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.models.RealmModel;
import org.keycloak.urls.UrlType;

import java.util.Map;

/**
 * The Contacts console: one page beside Keycloak's own admin console, <code>/admin/{realm}/console/contacts/</code>, where
 * <code>realm</code> is the one in which the administrator signs in. Keycloak's console has its redirect addresses there, so
 * the page signs in as that console does, and a proxy that keeps <code>/admin</code> from the public keeps this too. Nothing
 * here is secret or needs a right: what the page shows comes from the admin REST, which checks the rights.
 *
 * <p>Keycloak finds this class because the JAR has a <code>META-INF/beans.xml</code>.
 */
@Path("/admin/{realm}/console/contacts")
public class ConsoleResource {
    @Context
    KeycloakSession session;

    /** The page; without the slash at the end, the way to it. */
    @GET
    public Response page(@PathParam("realm") String realmName) {
        RealmModel realm = enter(realmName);
        KeycloakUriInfo address = session.getContext().getUri(UrlType.ADMIN);
        return address.getRequestUri().getPath().endsWith("/")
                ? new ConsolePage(session, realm).answer()
                : Response.seeOther(address.getRequestUriBuilder().path("/").build())
                        .build();
    }

    /** Scripts and styles of the page. */
    @GET
    @Path("{file:(vendor/)?[a-z-]+\\.(js|css)}")
    public Response file(
            @PathParam("realm") String realmName,
            @PathParam("file") String file,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        enter(realmName);
        return ConsoleFile.named(file).orElseThrow(NotFoundException::new).answer(known);
    }

    /** All texts of the page by message key. */
    @GET
    @Path("texts.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> texts(@PathParam("realm") String realmName, @QueryParam("locale") String locale) {
        return new ConsoleTexts(session, enter(realmName)).in(locale);
    }

    private RealmModel enter(String realmName) {
        RealmModel realm = session.realms().getRealmByName(realmName);
        if (realm == null
                || !Profile.isFeatureEnabled(Profile.Feature.ADMIN_V2)
                || !Profile.isFeatureEnabled(Profile.Feature.ADMIN_API)) {
            throw new NotFoundException();
        }
        session.getContext().setRealm(realm);
        return realm;
    }
}
