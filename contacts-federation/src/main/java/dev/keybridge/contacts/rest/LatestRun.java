package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.run.RunHandle;
import dev.keybridge.contacts.run.RunMode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The run that is going on, on whichever server; otherwise how the last one about all people ended. */
final class LatestRun {
    private static final List<String> ABOUT_ONE = Arrays.stream(RunMode.values())
            .filter(RunMode::isOfOnePerson)
            .map(RunMode::name)
            .toList();

    private final AdminCall call;

    LatestRun(AdminCall call) {
        this.call = call;
    }

    RunView view() {
        Optional<RunHandle> running = call.toLook().latest(call.componentId()).filter(run -> !run.isEnded());
        if (running.isPresent()) {
            return RunView.of(running.get());
        }
        return call.journal()
                .latestBesides(ABOUT_ONE)
                .map(run -> RunView.of(run, call.isAlive(), call.texts()))
                .orElse(RunView.NEVER);
    }
}
