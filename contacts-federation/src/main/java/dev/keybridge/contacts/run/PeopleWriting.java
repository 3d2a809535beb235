package dev.keybridge.contacts.run;

import dev.keybridge.contacts.apply.AccountWriter;
import dev.keybridge.contacts.apply.ChangedAccounts;
import dev.keybridge.contacts.apply.FreedAddresses;
import dev.keybridge.contacts.apply.NewAccounts;
import dev.keybridge.contacts.apply.WriteRefused;
import dev.keybridge.contacts.apply.WriterContext;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.store.ContactStore;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What happens to people's accounts within one transaction, and is noted in it: what is noted was done, and what was done is
 * noted. Several threads may use it at once, each in a transaction of its own.
 */
final class PeopleWriting {
    /**
     * How several changes are written in one transaction.
     *
     * <p>Returns for each change what is to be told about it; whatever is thrown, the transaction must be rolled back.
     */
    interface Way {
        List<Optional<Problem>> write(KeycloakSession session, RealmModel realm, List<PersonChange> changes);
    }

    private final Notes notes;
    private final WriterContext context;

    PeopleWriting(Notes notes, WriterContext context) {
        this.notes = notes;
        this.context = context;
    }

    static boolean isCarriedOut(Optional<Problem> outcome) {
        return outcome.filter(problem -> problem.severity().isFailure()).isEmpty();
    }

    /** New accounts, as rows. */
    List<Optional<Problem>> create(KeycloakSession session, RealmModel realm, List<PersonChange> changes) {
        new NewAccounts(session, realm, store(session, realm), context).create(changes);
        return allDone(session, changes);
    }

    /** Changes of values, as rows. */
    List<Optional<Problem>> rewrite(KeycloakSession session, RealmModel realm, List<PersonChange> changes) {
        new ChangedAccounts(session, realm, store(session, realm), context).change(changes);
        return allDone(session, changes);
    }

    /** Any changes, by Keycloak's model. */
    List<Optional<Problem>> change(KeycloakSession session, RealmModel realm, List<PersonChange> changes) {
        AccountWriter writer = writer(session, realm);
        List<Optional<Problem>> outcomes = new ArrayList<>();
        EntityManagers.runInBatch(session, () -> changes.forEach(change -> outcomes.add(writer.apply(change))), true);
        note(session, changes, outcomes);
        return outcomes;
    }

    /** Changes that hand e-mail addresses on from account to account: all of them or none. */
    List<Optional<Problem>> handOver(KeycloakSession session, RealmModel realm, List<PersonChange> chain) {
        new FreedAddresses(session, realm).of(chain);
        List<Optional<Problem>> outcomes = change(session, realm, chain);
        if (!outcomes.stream().allMatch(Optional::isEmpty)) {
            throw new WriteRefused(Detail.Code.OFF_LIMITS);
        }
        return outcomes;
    }

    /** One change, by Keycloak's model. */
    List<Optional<Problem>> alone(KeycloakSession session, RealmModel realm, List<PersonChange> single) {
        List<Optional<Problem>> outcomes = single.stream()
                .map(change -> writer(session, realm).apply(change))
                .toList();
        note(session, single, outcomes);
        return outcomes;
    }

    private List<Optional<Problem>> allDone(KeycloakSession session, List<PersonChange> changes) {
        List<Optional<Problem>> outcomes = Collections.nCopies(changes.size(), Optional.empty());
        note(session, changes, outcomes);
        return outcomes;
    }

    private void note(KeycloakSession session, List<PersonChange> changes, List<Optional<Problem>> outcomes) {
        List<PersonChange> done = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            if (isCarriedOut(outcomes.get(i)) && changes.get(i).kind() != PersonChange.Kind.REMEMBER) {
                done.add(changes.get(i));
            }
        }
        notes.people(session, done);
    }

    private AccountWriter writer(KeycloakSession session, RealmModel realm) {
        return new AccountWriter(session, realm, store(session, realm), context);
    }

    private ContactStore store(KeycloakSession session, RealmModel realm) {
        return new ContactStore(session, realm.getId(), context.componentId());
    }
}
