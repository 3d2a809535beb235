package dev.keybridge.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The benchmark as a program. See <code>docs/performance.md</code>. */
public final class Benchmark {
    private static final int WARM_UP = 200;
    private static final int LOGIN_COMPANY = 10_000;
    private static final List<Integer> SIZES = List.of(1_000, 10_000);
    private static final int LARGE = 100_000;

    private Benchmark() {}

    /** Takes no arguments; see {@link Settings}. */
    public static void main(String[] arguments) {
        Settings settings = Settings.fromProperties();
        Console console = new Console();
        String load = Machine.load();
        console.say("starting PostgreSQL, Keycloak and the simulated vendors");
        try (World world = new World()) {
            console.say("started");
            Trial trial = new Trial(world.meter(), console);
            new Rounds(world, settings.warmUp(WARM_UP), trial, console).run();
            trial.forget();
            console.say("warmed up");
            Findings findings = new Findings(settings);
            if (settings.wants("rounds")) {
                Rounds rounds = new Rounds(world, settings, trial, console);
                rounds.run();
                findings.rounds(trial.samples(), rounds.rawAll(), rounds.rawKeycloak());
                findings.rowsPerPerson(rounds.rowsPerPerson());
                trial.forget();
            }
            if (settings.wants("logins")) {
                findings.logins(new LoginTrial(world, console).run(LOGIN_COMPANY));
            }
            if (settings.wants("scale")) {
                Scale scale = new Scale(world, trial);
                scale.run(sizes(settings));
                findings.scale(trial.samples(), scale.memory());
            }
            new Page(findings, load).write();
            console.say("written to " + settings.report().getFileName());
        }
    }

    private static List<Integer> sizes(Settings settings) {
        List<Integer> sizes = new ArrayList<>(SIZES);
        if (settings.full()) {
            sizes.add(LARGE);
        }
        return sizes;
    }
}
