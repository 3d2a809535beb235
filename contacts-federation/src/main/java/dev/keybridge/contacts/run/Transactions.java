package dev.keybridge.contacts.run;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import java.util.function.BiFunction;

/** Short transactions of a run, each with a session of its own that knows the realm. */
final class Transactions {
    private final KeycloakSessionFactory factory;
    private final String realmId;

    Transactions(KeycloakSessionFactory factory, String realmId) {
        this.factory = factory;
        this.realmId = realmId;
    }

    /** @throws RunInterrupted when the realm was removed */
    <T> T call(BiFunction<KeycloakSession, RealmModel, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            if (realm == null) {
                throw new RunInterrupted(RunInterrupted.Cause.PROVIDER_REMOVED);
            }
            session.getContext().setRealm(realm);
            return work.apply(session, realm);
        });
    }
}
