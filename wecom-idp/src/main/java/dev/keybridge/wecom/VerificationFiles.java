package dev.keybridge.wecom;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The verification files that the enabled WeCom identity providers of enabled realms name. One query however many realms
 * there are: anybody may ask for such a file.
 */
final class VerificationFiles {
    private static final String CONFIGURED = """
            select idp.realmId, value(config) from IdentityProviderEntity idp join idp.config config
            where idp.providerId = :provider and idp.enabled = true and key(config) = :setting
                and value(config) is not null
            """;

    private final KeycloakSession session;

    VerificationFiles(KeycloakSession session) {
        this.session = session;
    }

    /** The content of a file, whichever realm it belongs to. */
    Response anywhere(String code) {
        return answer(code, realmId -> {
            RealmModel owner = session.realms().getRealm(realmId);
            return owner != null && owner.isEnabled();
        });
    }

    /** The content of a file of one realm. */
    Response in(RealmModel realm, String code) {
        return answer(code, realmId -> realm.isEnabled() && realm.getId().equals(realmId));
    }

    private Response answer(String code, Predicate<String> serves) {
        Optional<VerificationFile> asked = Optional.of(new VerificationFile(code));
        boolean found = configured().stream()
                .filter(row -> VerificationFile.of(row.get(1, String.class)).equals(asked))
                .anyMatch(row -> serves.test(row.get(0, String.class)));
        return found
                ? Response.ok(code, MediaType.TEXT_PLAIN_TYPE).build()
                : Response.status(Response.Status.NOT_FOUND).build();
    }

    private List<Tuple> configured() {
        EntityManager database =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return database.createQuery(CONFIGURED, Tuple.class)
                .setParameter("provider", WeCom.VENDOR.id())
                .setParameter("setting", WeComIdentityProviderConfig.VERIFICATION_FILE)
                .getResultList();
    }
}
