package dev.keybridge.benchmarks;

/**
 * One measured sync.
 *
 * @param people in the company
 * @param changed people who changed before
 */
record Sample(String contender, Work work, int people, int changed, Contender.Done done, Meter.Reading cost) {
    double millis() {
        return Math.max(1, done.wallMillis());
    }

    /** Without the time for reading the source, where that is told apart. */
    double ownMillis() {
        return Math.max(1, millis() - done.vendorMillis());
    }

    double peoplePerSecond() {
        return people * 1000 / millis();
    }

    double peoplePerOwnSecond() {
        return people * 1000 / ownMillis();
    }
}
