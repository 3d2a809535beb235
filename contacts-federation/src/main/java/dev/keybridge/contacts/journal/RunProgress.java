package dev.keybridge.contacts.journal;

import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Subject;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** How far a run is. Written by the run, read by whoever asks; thread-safe. */
public final class RunProgress {
    private final List<Problem> problems = new ArrayList<>();
    private final Map<RunPhase, Long> nanos = new EnumMap<>(RunPhase.class);
    private RunPhase phase = RunPhase.WAITING;
    private long entered = System.nanoTime();
    private UnaryOperator<String> personName = UnaryOperator.identity();
    private int done;
    private int total;
    private int added;
    private int updated;
    private int removed;
    private int failed;
    private int held;
    private int unchanged;

    public synchronized void enter(RunPhase next, int of) {
        long now = System.nanoTime();
        nanos.merge(phase, now - entered, Long::sum);
        entered = now;
        phase = next;
        done = 0;
        total = of;
    }

    public synchronized void at(int position, int of) {
        done = position;
        total = of;
    }

    public synchronized void advance() {
        done++;
    }

    public synchronized void carriedOut(PersonChange.Kind kind) {
        switch (kind) {
            case CREATE -> added++;
            case ADOPT, JOIN, NEW_USERID, UPDATE, BAR, RESTORE -> updated++;
            case SUSPEND, WITHDRAW, REMOVE, UNLINK -> removed++;
            case REMEMBER -> unchanged++;
            case FORGET -> {}
        }
    }

    /** @param name what a person is called in problems, by the id in a plan */
    public synchronized void naming(UnaryOperator<String> name) {
        personName = name;
    }

    public synchronized void problem(Problem problem) {
        problems.add(problem.subject() == Subject.PERSON ? problem.of(personName.apply(problem.vendorId())) : problem);
        if (problem.severity().isFailure()) {
            failed++;
        }
    }

    /** Removals that are held count as failed, so that no console shows them as a success. */
    public synchronized void held(int number) {
        held += number;
        failed += number;
    }

    public synchronized void unchanged(int number) {
        unchanged += number;
    }

    public synchronized List<Problem> problems() {
        return List.copyOf(problems);
    }

    public synchronized RunCounts counts() {
        return new RunCounts(added, updated, removed, failed, held, unchanged);
    }

    /** Milliseconds in each phase that has ended. */
    public synchronized Map<RunPhase, Long> durations() {
        Map<RunPhase, Long> durations = new EnumMap<>(RunPhase.class);
        nanos.forEach((past, time) -> durations.put(past, time / 1_000_000));
        return durations;
    }

    public synchronized Stage stage() {
        return new Stage(phase, done, total);
    }
}
