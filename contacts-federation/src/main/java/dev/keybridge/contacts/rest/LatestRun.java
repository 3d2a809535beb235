package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.run.RunHandle;
import dev.keybridge.contacts.store.Leases;
import org.keycloak.common.util.Time;

import java.util.Optional;

/** How far the run of this node is; otherwise how the last one in the cluster ended. */
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
        boolean alive =
                new Leases(call.session(), call.componentId()).expiresAt().orElse(0) > Time.currentTimeMillis();
        return call.journal().runs(0, 1).stream()
                .findFirst()
                .map(run -> RunView.of(run, alive))
                .orElse(RunView.NEVER);
    }
}
