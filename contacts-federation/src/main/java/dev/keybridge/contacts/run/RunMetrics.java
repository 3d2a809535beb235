package dev.keybridge.contacts.run;

import dev.keybridge.contacts.journal.RunCounts;
import dev.keybridge.contacts.journal.RunState;
import dev.keybridge.contacts.journal.RunSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers about runs on Keycloak's metrics endpoint, there with <code>--metrics-enabled=true</code>; without it the calls
 * do nothing. They are those of this server since its start.
 */
final class RunMetrics {
    private static final String PREFIX = "keybridge.contacts.";
    private static final Map<String, LastGood> LAST_GOOD = new ConcurrentHashMap<>();

    private record LastGood(AtomicLong time, Gauge gauge) {}

    private final String componentId;
    private final Tags tags;

    /** @param vendor id of the user-storage provider, such as <code>wecom-contacts</code> */
    RunMetrics(String realmName, String vendor, String componentId) {
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
        if (run.state() == RunState.DONE) {
            lastGood().time().set(run.endedAt().orElse(run.startedAt()) / 1000);
        }
    }

    private void people(String outcome, int number) {
        Metrics.counter(PREFIX + "records", tags.and("outcome", outcome)).increment(number);
    }

    /** The provider was removed: its last good run is of no interest any more. */
    static void forget(String componentId) {
        LastGood known = LAST_GOOD.remove(componentId);
        if (known != null) {
            Metrics.globalRegistry.remove(known.gauge());
        }
    }

    private LastGood lastGood() {
        return LAST_GOOD.computeIfAbsent(componentId, id -> {
            AtomicLong time = new AtomicLong();
            Gauge gauge = Gauge.builder(PREFIX + "last.good.run", time, AtomicLong::get)
                    .description("When the last run ended without anything held")
                    .baseUnit("seconds")
                    .tags(tags)
                    .register(Metrics.globalRegistry);
            return new LastGood(time, gauge);
        });
    }
}
