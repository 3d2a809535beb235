package dev.keybridge.contacts.run;

import dev.keybridge.contacts.journal.RunCounts;
import dev.keybridge.contacts.journal.RunState;
import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.store.Approvals;
import dev.keybridge.contacts.store.RunJournal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import org.keycloak.models.KeycloakSession;

import java.time.Duration;

/**
 * Numbers about runs on Keycloak's metrics endpoint, there with <code>--metrics-enabled=true</code>; without it the calls
 * do nothing. What is counted is counted by this server since its start; how the provider stands is the same everywhere.
 */
public final class RunMetrics {
    private static final String PREFIX = "keybridge.contacts.";

    private final String componentId;
    private final Tags tags;

    /** @param vendor id of the user-storage provider, such as <code>wecom-contacts</code> */
    public RunMetrics(String realmName, String vendor, String componentId) {
        this.componentId = componentId;
        this.tags = Tags.of("realm", realmName, "vendor", vendor, "component", componentId);
    }

    void ended(RunSummary run) {
        Tags ofMode = tags.and("mode", run.mode());
        Metrics.counter(PREFIX + "runs", ofMode.and("state", run.state().name()))
                .increment();
        Metrics.timer(PREFIX + "run.duration", ofMode)
                .record(Duration.ofMillis(run.endedAt().orElse(run.startedAt()) - run.startedAt()));
        Metrics.counter(PREFIX + "vendor.calls", tags).increment(run.vendorCalls());
        if (run.state() == RunState.PLANNED) {
            return;
        }
        RunCounts counts = run.counts();
        people("added", counts.added());
        people("updated", counts.updated());
        people("removed", counts.removed());
        people("failed", counts.failed());
        people("held", counts.held());
    }

    /** How long a run has let others on this server go first. */
    void gaveWay(Duration pauses) {
        Counter.builder(PREFIX + "gave.way")
                .baseUnit("seconds")
                .tags(tags)
                .register(Metrics.globalRegistry)
                .increment(pauses.toMillis() / 1000.0);
    }

    void throttled(long times) {
        Metrics.counter(PREFIX + "vendor.throttled", tags).increment(times);
    }

    private void people(String outcome, int number) {
        Metrics.counter(PREFIX + "records", tags.and("outcome", outcome)).increment(number);
    }

    /** How the provider stands by the journal, whichever server has run it: a few short queries. */
    public void standing(KeycloakSession session) {
        StandingGauges gauges = StandingGauges.of(componentId, PREFIX, tags);
        new RunJournal(session, componentId)
                .health()
                .lastGoodRunAt()
                .ifPresent(millis -> gauges.lastGoodRun(millis / 1000));
        gauges.heldPlans(new Approvals(session, componentId).open().isPresent() ? 1 : 0);
    }

    /** The provider was removed: how it stands is of no interest any more. */
    static void forget(String componentId) {
        StandingGauges.forget(componentId);
    }
}
