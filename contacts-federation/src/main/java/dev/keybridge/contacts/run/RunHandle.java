package dev.keybridge.contacts.run;

import dev.keybridge.contacts.journal.RunCounts;
import dev.keybridge.contacts.journal.RunProgress;
import dev.keybridge.contacts.journal.RunSummary;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A run of this node, going on or just ended. */
public final class RunHandle {
    private final String runId;
    private final RunMode mode;
    private final Optional<Schedule> schedule;
    private final RunProgress progress = new RunProgress();
    private final CompletableFuture<Optional<RunSummary>> ending = new CompletableFuture<>();
    private volatile RunInterrupted.Cause interruption;

    /** @param schedule empty when somebody asked for the run */
    RunHandle(String runId, RunMode mode, Optional<Schedule> schedule) {
        this.runId = runId;
        this.mode = mode;
        this.schedule = schedule;
    }

    public String runId() {
        return runId;
    }

    public RunMode mode() {
        return mode;
    }

    Optional<Schedule> schedule() {
        return schedule;
    }

    public RunProgress progress() {
        return progress;
    }

    /** What it has done so far. */
    public RunCounts counts() {
        return progress.counts();
    }

    /** How it ended; empty while it goes on, and when another run was alive and this one did nothing. */
    public Optional<RunSummary> summary() {
        return ending.getNow(Optional.empty());
    }

    public boolean isEnded() {
        return ending.isDone();
    }

    /** Whether it did nothing because another run of the same provider is alive. */
    public boolean isIgnored() {
        return ending.isDone() && summary().isEmpty();
    }

    void end(Optional<RunSummary> summary) {
        ending.complete(summary);
    }

    /** Makes it end as soon as it can; the first reason counts. */
    void interrupt(RunInterrupted.Cause why) {
        if (interruption == null) {
            interruption = why;
        }
    }

    /** Why it is to end; empty while it may go on. */
    Optional<RunInterrupted.Cause> interruption() {
        return Optional.ofNullable(interruption);
    }

    /** Waits for the end, for a bounded time; the run goes on in any case. */
    public void await(Duration limit) throws InterruptedException {
        try {
            ending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Still going on: the caller looks at the counts so far.
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run ends with a summary, never with an exception", e);
        }
    }
}
