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
    private final RunProgress progress = new RunProgress();
    private final CompletableFuture<Optional<RunSummary>> ending = new CompletableFuture<>();
    private volatile boolean cancelled;

    RunHandle(String runId, RunMode mode) {
        this.runId = runId;
        this.mode = mode;
    }

    public String runId() {
        return runId;
    }

    public RunMode mode() {
        return mode;
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

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
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
