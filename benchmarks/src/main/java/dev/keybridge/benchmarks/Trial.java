package dev.keybridge.benchmarks;

import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.Person;

import java.util.ArrayList;
import java.util.List;

/** Has a contender do one piece of work, and keeps what it cost. */
final class Trial {
    private static final int ONE_IN = 100;

    private final Meter meter;
    private final Console console;
    private final List<Sample> samples = new ArrayList<>();

    Trial(Meter meter, Console console) {
        this.meter = meter;
        this.console = console;
    }

    /** @throws IllegalStateException when another number of accounts changed than people */
    Sample run(Contender contender, Organisation company, Work work, int round) {
        List<String> changed = work.needsChanges() ? some(company, work) : List.of();
        contender.change(changed, "position " + round + " " + work.ordinal());
        Meter.Measured<Contender.Done> done = meter.measure(() -> contender.sync(work.isFull()));
        int expected = work == Work.FIRST_IMPORT ? company.size() : changed.size();
        int written = done.result().added()
                + (contender.tellsChanges() ? done.result().updated() : 0);
        if (written != expected && (contender.tellsChanges() || work == Work.FIRST_IMPORT)) {
            throw new IllegalStateException(
                    contender.name() + ", " + work.title() + ": " + written + " written instead of " + expected);
        }
        Sample sample =
                new Sample(contender.name(), work, company.size(), changed.size(), done.result(), done.reading());
        samples.add(sample);
        console.say(sample);
        return sample;
    }

    private static List<String> some(Organisation company, Work work) {
        List<String> some = new ArrayList<>();
        List<Person> people = company.people();
        for (int i = work.ordinal(); i < people.size(); i += ONE_IN) {
            some.add(people.get(i).userid());
        }
        return some;
    }

    /** Forgets what was done so far: it was a warm-up. */
    void forget() {
        samples.clear();
    }

    List<Sample> samples() {
        return List.copyOf(samples);
    }
}
