package dev.keybridge.simulator.fault;

import java.util.ArrayList;
import java.util.List;

/** The faults that are set at the moment. Thread-safe. */
public final class Faults {
    private final List<Armed> armed = new ArrayList<>();

    public synchronized void add(Fault fault) {
        armed.add(new Armed(fault));
    }

    public synchronized void clear() {
        armed.clear();
    }

    /** The faults that can still hit, oldest first. */
    public synchronized List<Fault> active() {
        return armed.stream().map(one -> one.fault).toList();
    }

    /** What happens to this request; each matching fault is used up by one. */
    public synchronized List<Effect> take(Occasion occasion) {
        List<Effect> effects = new ArrayList<>();
        for (Armed one : armed) {
            if (one.fault.meets(occasion) && one.strikes()) {
                effects.add(one.fault.effect());
            }
        }
        armed.removeIf(Armed::usedUp);
        return effects;
    }

    private static final class Armed {
        private final Fault fault;
        private int toPass;
        private int toHit;

        private Armed(Fault fault) {
            this.fault = fault;
            this.toPass = fault.after();
            this.toHit = fault.times();
        }

        private boolean strikes() {
            if (toPass > 0) {
                toPass--;
                return false;
            }
            if (!fault.isAlways()) {
                toHit--;
            }
            return true;
        }

        private boolean usedUp() {
            return toHit == 0;
        }
    }
}
