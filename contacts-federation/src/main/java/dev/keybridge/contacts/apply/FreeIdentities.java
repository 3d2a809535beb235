package dev.keybridge.contacts.apply;

import dev.keybridge.contacts.plan.Detail.Code;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.store.FreshPlans;
import dev.keybridge.contacts.store.IdentityLinks;
import jakarta.persistence.EntityManager;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.RealmModel;

import java.util.List;
import java.util.Map;

/**
 * Sees to it that no identity link is written twice. Between plan and write somebody may have signed in and been given an
 * account; Keycloak's tables take a second link of the same identity, and then nobody can sign in by it.
 */
final class FreeIdentities {
    private FreeIdentities() {}

    /**
     * Looks once for all of them.
     *
     * @throws WriteRefused when an account has one of the identities by now; the next run finds it
     */
    static void require(EntityManager em, RealmModel realm, WriterContext context, List<PersonChange> changes) {
        List<FederatedIdentityModel> identities = changes.stream()
                .flatMap(change -> context.identity(change).stream())
                .toList();
        if (identities.isEmpty()) {
            return;
        }
        IdentityLinks links =
                new IdentityLinks(em, realm.getId(), identities.get(0).getIdentityProvider());
        List<String> people =
                identities.stream().map(FederatedIdentityModel::getUserId).toList();
        Map<String, String> taken = FreshPlans.during(em, () -> links.holders(people));
        if (!taken.isEmpty()) {
            throw new WriteRefused(Code.SIGNED_IN_MEANWHILE);
        }
    }
}
