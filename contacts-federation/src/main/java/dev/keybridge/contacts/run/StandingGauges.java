package dev.keybridge.contacts.run;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How one provider stands, as this server knew it last. A number that is not known yet is not shown. */
final class StandingGauges {
    private static final Map<String, StandingGauges> ALL = new ConcurrentHashMap<>();

    private final String prefix;
    private final Tags tags;
    private final Map<String, AtomicLong> values = new ConcurrentHashMap<>();
    private final List<Gauge> gauges = new ArrayList<>();

    private StandingGauges(String prefix, Tags tags) {
        this.prefix = prefix;
        this.tags = tags;
    }

    static StandingGauges of(String componentId, String prefix, Tags tags) {
        return ALL.computeIfAbsent(componentId, id -> new StandingGauges(prefix, tags));
    }

    static void forget(String componentId) {
        StandingGauges known = ALL.remove(componentId);
        if (known != null) {
            known.remove();
        }
    }

    /** @param seconds since 1970 */
    void lastGoodRun(long seconds) {
        set("last.good.run", "When the last run ended that read everything and held nothing", "seconds", seconds);
    }

    void heldPlans(int number) {
        set("held.plans", "Whether losses wait for an administrator's decision", null, number);
    }

    private synchronized void set(String name, String description, String unit, long value) {
        values.computeIfAbsent(name, key -> {
                    AtomicLong kept = new AtomicLong();
                    gauges.add(Gauge.builder(prefix + name, kept, AtomicLong::get)
                            .description(description)
                            .baseUnit(unit)
                            .tags(tags)
                            .register(Metrics.globalRegistry));
                    return kept;
                })
                .set(value);
    }

    private synchronized void remove() {
        gauges.forEach(Metrics.globalRegistry::remove);
    }
}
