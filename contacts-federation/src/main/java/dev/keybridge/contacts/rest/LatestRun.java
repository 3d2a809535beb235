package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.run.RunHandle;

import java.util.Optional;

/** The run that is going on, on whichever server; otherwise how the last one ended. */
final class LatestRun {
    private final AdminCall call;

    LatestRun(AdminCall call) {
        this.call = call;
    }

    RunView view() {
        Optional<RunHandle> running = call.toLook().latest(call.componentId()).filter(run -> !run.isEnded());
        if (running.isPresent()) {
            return RunView.of(running.get());
        }
        return call.journal().runs(0, 1).stream()
                .findFirst()
                .map(run -> RunView.of(run, call.isAlive()))
                .orElse(RunView.NEVER);
    }
}
