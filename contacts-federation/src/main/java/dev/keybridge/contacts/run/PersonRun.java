package dev.keybridge.contacts.run;

import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.store.KnownPeople;
import dev.keybridge.contacts.store.RecordFilter;
import dev.keybridge.contacts.store.RunRecords;
import dev.keybridge.lib.directory.DirectorySource;
import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonReading;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Snapshot;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A run about one person: reads that person, then goes the way of every run. The vendor is asked before the lease is taken,
 * which is held for as long as the database needs. Nothing is concluded from the absence of anybody or anything else.
 */
public final class PersonRun {
    private static final int MOST_LINES = 100;

    private final Transactions transactions;
    private final String componentId;
    private final DirectoryOpener opener;

    public PersonRun(KeycloakSessionFactory factory, String realmId, String componentId, DirectoryOpener opener) {
        this.transactions = new Transactions(factory, realmId);
        this.componentId = componentId;
        this.opener = opener;
    }

    /**
     * @param vendorId the person's id at the vendor
     * @param preview whether nothing is to be done
     * @return empty when another run is going on
     */
    public Optional<PersonOutcome> about(String vendorId, boolean preview) {
        PersonOutcome nothing = PersonOutcome.about(vendorId);
        try {
            RunSetup setup = transactions.call(this::setup);
            PersonReading reading = setup.source()
                    .readPerson(
                            vendorId,
                            new ReadRequest(setup.config().selection(), false, true),
                            person -> transactions.call(
                                    (session, realm) -> known(session, realm).departmentsOf(person.id())));
            Optional<OwnedPerson> owned = transactions.call((session, realm) -> reading.person()
                    .map(person -> known(session, realm).byId(person.id()))
                    .orElseGet(() -> known(session, realm)
                            .byVendorId(vendorId, setup.config().vendor().fields())));
            PersonOutcome outcome = nothing.read(reading, owned);
            return reading.snapshot().isEmpty()
                    ? Optional.of(outcome)
                    : ran(outcome, reading.snapshot().get(), reading.vendorCalls(), preview);
        } catch (RunRefused e) {
            return Optional.of(nothing.failed(e.detail()));
        } catch (DirectoryUnavailable e) {
            return Optional.of(nothing.failed(Telling.of(e)));
        }
    }

    private RunSetup setup(KeycloakSession session, RealmModel realm) {
        ComponentModel component = realm.getComponent(componentId);
        if (component == null) {
            throw new RunInterrupted(RunInterrupted.Cause.PROVIDER_REMOVED);
        }
        return RunSetup.load(session, realm, component, opener);
    }

    private KnownPeople known(KeycloakSession session, RealmModel realm) {
        return new KnownPeople(session, realm, componentId);
    }

    private Optional<PersonOutcome> ran(PersonOutcome outcome, Snapshot snapshot, long calls, boolean preview) {
        RunHandle handle = new RunHandle(
                KeycloakModelUtils.generateId(),
                preview ? RunMode.ONE_PERSON_PLAN : RunMode.ONE_PERSON,
                Optional.empty());
        Optional<Lease> lease = new LeaseTaking(transactions, componentId, handle).takeAtOnce();
        if (lease.isEmpty()) {
            return Optional.empty();
        }
        RunSummary summary;
        try (Lease held = lease.get()) {
            // Somebody waits for the answer: it is they who are given way to.
            summary = new SyncRun(
                            transactions,
                            componentId,
                            handle,
                            (session, config) -> prepared(snapshot, calls),
                            Courtesy.NONE)
                    .execute(held);
        }
        List<JournalLine> lines = transactions.call(
                (session, realm) -> new RunRecords(session, handle.runId()).read(RecordFilter.ALL, 0, MOST_LINES));
        return Optional.of(outcome.ran(summary, lines, withoutGroup(snapshot)));
    }

    /** What has been read already, and what that cost. */
    private static DirectorySource prepared(Snapshot snapshot, long calls) {
        return (ReadRequest request, ReadProgress progress) -> {
            progress.traffic(calls, 0);
            return snapshot;
        };
    }

    private Set<String> withoutGroup(Snapshot snapshot) {
        Person person = snapshot.people().get(0);
        Set<String> ids = new TreeSet<>();
        person.memberships().orElse(List.of()).stream()
                .map(Membership::departmentId)
                .forEach(ids::add);
        ids.removeAll(
                transactions.call((session, realm) -> known(session, realm).departments()));
        return ids;
    }
}
