package dev.keybridge.contacts.run;

import dev.keybridge.contacts.guard.RemovalGuard;
import dev.keybridge.contacts.guard.Sight;
import dev.keybridge.contacts.guard.Verdict;
import dev.keybridge.contacts.journal.RunPhase;
import dev.keybridge.contacts.journal.RunProgress;
import dev.keybridge.contacts.journal.RunState;
import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.store.Approvals;
import dev.keybridge.contacts.store.ProviderFacts;
import dev.keybridge.contacts.store.RunJournal;
import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Snapshot;
import org.jboss.logging.Logger;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One run, from the vendor's directory to Keycloak: snapshot → plan → guard → apply → journal. Schedule, console button and
 * REST all come through here.
 */
final class SyncRun {
    private static final Logger LOG = Logger.getLogger(SyncRun.class);

    private final Transactions transactions;
    private final String componentId;
    private final RunHandle handle;
    private final DirectoryOpener opener;
    private final Turns turns;
    private final RunProgress progress;
    private final RunReport report;
    private final RunLines lines;
    private final RunBook book;
    private Optional<RunMetrics> metrics = Optional.empty();

    SyncRun(
            Transactions transactions,
            String componentId,
            RunHandle handle,
            DirectoryOpener opener,
            Courtesy courtesy) {
        this.transactions = transactions;
        this.componentId = componentId;
        this.handle = handle;
        this.opener = opener;
        this.turns = new Turns(courtesy, handle);
        this.progress = handle.progress();
        this.report = new RunReport(componentId, progress);
        this.lines = new RunLines(handle.runId());
        this.book = new RunBook(transactions, componentId, handle, lines);
    }

    /** @return how it ended; whatever goes wrong is told there and in the journal, never thrown */
    RunSummary execute(Lease lease) {
        RunSummary summary = attempt(lease);
        report.log(summary, turns.paused());
        metrics.ifPresent(numbers -> {
            numbers.ended(summary);
            numbers.gaveWay(turns.paused());
        });
        return summary;
    }

    private RunSummary attempt(Lease lease) {
        try {
            metrics = Optional.of(transactions.call((session, realm) -> {
                RunMetrics numbers =
                        new RunMetrics(realm.getName(), component(realm).getProviderId(), componentId);
                book.open(session, realm, numbers);
                return numbers;
            }));
            return run(lease);
        } catch (DirectoryUnavailable e) {
            if (e.remedy() == DirectoryUnavailable.Remedy.CANCELLED) {
                return book.failed(
                        RunState.INTERRUPTED,
                        handle.interruption().map(RunInterrupted.Cause::detail).orElseGet(() -> Telling.of(e)));
            }
            return book.failedAtVendor(e);
        } catch (RunRefused e) {
            return book.failed(RunState.FAILED, e.detail());
        } catch (RunInterrupted e) {
            return book.failed(RunState.INTERRUPTED, e.detail());
        } catch (RuntimeException | Error e) {
            // An Error too: a run that ended by one must not look as if it had not taken place.
            LOG.errorf("provider %s: run %s failed: %s", componentId, handle.runId(), new WriteError(e).trace());
            return book.failed(
                    RunState.FAILED,
                    Detail.of(Detail.Code.INTERNAL_ERROR, e.getClass().getSimpleName()));
        }
    }

    private RunSummary run(Lease lease) {
        RunSetup setup = transactions.call((session, realm) -> RunSetup.load(session, realm, component(realm), opener));
        book.keepFor(setup.config().retention());
        boolean details = handle.mode() != RunMode.CHANGED
                && !setup.mapping().detailTargets().isEmpty();
        progress.enter(RunPhase.READING, 0);
        Snapshot snapshot = setup.source()
                .read(
                        new ReadRequest(
                                setup.config().selection(), setup.mapping().needsTags(), details),
                        listener());
        progress.enter(RunPhase.PLANNING, snapshot.people().size());
        report.notRead(snapshot.completeness().failures());
        Planning.Result planned = new Planning(
                        new ConsiderateRealm(new StoredRealm(transactions, componentId, setup, book.seconds()), turns),
                        componentId,
                        setup,
                        handle.mode(),
                        book.seconds())
                .plan(snapshot, details);
        progress.naming(planned.names()::of);
        lines.naming(planned.names()::of);
        Sighting sighting = new Sighting(setup.config().vendor().fields(), setup.version(), snapshot);
        Optional<Sight> last = handle.mode().isOfOnePerson()
                ? Optional.empty()
                : transactions.call((session, realm) -> new RunJournal(session, componentId).lastSight());
        Verdict verdict = new RemovalGuard(setup.config().limits(), sighting.against(planned.baseline(), last))
                .judge(planned.plan(), snapshot, fingerprints(planned.owned()));
        if (!setup.duplicateEmailsAllowed()) {
            verdict = verdict.withoutUnfreed(planned.plan());
        }
        verdict.released().problems().forEach(progress::problem);
        progress.unchanged(planned.plan().unchanged());
        report.held(verdict);
        if (handle.mode().isPreview()) {
            new Preview(lease, turns, lines, progress).note(planned.plan(), verdict);
            return book.planned(verdict);
        }
        if (verdict.byApproval()) {
            transactions.call((session, realm) -> {
                new Approvals(session, componentId)
                        .useUp(planned.baseline().approvedLosses().orElseThrow());
                return null;
            });
        }
        Writes writes = new Writes(lease, handle);
        new Applying(writes, turns, progress, lines, setup, componentId, planned, book.seconds())
                .carryOut(verdict.released());
        return book.carriedOut(verdict, isMeasure(snapshot) ? Optional.of(sighting.sight(people())) : Optional.empty());
    }

    private int people() {
        return transactions.call((session, realm) -> Math.toIntExact(new ProviderFacts(session, componentId).people()));
    }

    /** Later runs about all are measured by runs about all. */
    private boolean isMeasure(Snapshot snapshot) {
        return !handle.mode().isOfOnePerson()
                && snapshot.completeness().isComplete()
                && !snapshot.people().isEmpty();
    }

    private ComponentModel component(RealmModel realm) {
        ComponentModel component = realm.getComponent(componentId);
        if (component == null) {
            throw new RunInterrupted(RunInterrupted.Cause.PROVIDER_REMOVED);
        }
        return component;
    }

    private ReadProgress listener() {
        return new ReadProgress() {
            @Override
            public void read(int done, int total, int people) {
                progress.at(done, total);
            }

            @Override
            public void traffic(long calls, long throttled) {
                book.vendorCalls(calls);
                metrics.ifPresent(numbers -> numbers.throttled(throttled));
            }

            @Override
            public boolean isCancelled() {
                return handle.interruption().isPresent();
            }
        };
    }

    private static Map<String, String> fingerprints(Map<String, OwnedPerson> owned) {
        Map<String, String> fingerprints = new HashMap<>();
        owned.forEach((id, person) -> fingerprints.put(id, person.memory().fingerprint()));
        return fingerprints;
    }
}
