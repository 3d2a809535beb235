package dev.keybridge.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The benchmark as a program. See <code>docs/performance.md</code>. */
public final class Benchmark {
    private static final int WARM_UP = 10_000;
    private static final int LOGIN_COMPANY = 10_000;
    private static final List<Integer> SIZES = List.of(1_000, 10_000);
    private static final int LARGE = 100_000;

    private final Settings settings = Settings.fromProperties();
    private final Console console = new Console();
    private final Findings findings = new Findings(settings);

    private Benchmark() {}

    /** Takes no arguments; see {@link Settings}. Ends with 1 when a part could not be measured; the page tells which. */
    public static void main(String[] arguments) {
        System.exit(new Benchmark().run() ? 0 : 1);
    }

    private boolean run() {
        String load = Machine.load();
        console.say("starting PostgreSQL, Keycloak and the simulated vendors");
        try (World world = new World(settings.busyShare())) {
            console.say("started");
            Trial trial = new Trial(world.meter(), console);
            part("rounds", () -> rounds(world, trial));
            part("logins", () -> findings.logins(new LoginTrial(world, console).run(LOGIN_COMPANY)));
            part("scale", () -> scale(world, trial));
        }
        new Page(findings, load).write();
        console.say("written to " + settings.report().getFileName());
        return findings.failures().isEmpty();
    }

    /** What was measured so far is not lost when a part fails. */
    private void part(String name, Runnable work) {
        if (!settings.wants(name)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            console.say(name + " failed", e);
            findings.failed(name, e.getMessage());
        }
    }

    private void rounds(World world, Trial trial) {
        new Rounds(world, settings.warmUp(WARM_UP), trial, console).run();
        trial.forget();
        console.say("warmed up");
        Rounds rounds = new Rounds(world, settings, trial, console);
        rounds.run();
        findings.rounds(trial.samples(), rounds.rawAll(), rounds.rawKeycloak());
        findings.rowsPerPerson(rounds.rowsPerPerson());
    }

    private void scale(World world, Trial trial) {
        trial.forget();
        Scale scale = new Scale(world, trial);
        try {
            scale.run(sizes());
        } finally {
            findings.scale(trial.samples(), scale.memory(), scale.reads());
        }
    }

    private List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>(SIZES);
        if (settings.full()) {
            sizes.add(LARGE);
        }
        return sizes;
    }
}
