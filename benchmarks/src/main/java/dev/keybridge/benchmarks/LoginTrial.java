package dev.keybridge.benchmarks;

import dev.keybridge.simulator.org.OrganisationGenerator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** How long logins take without a sync, during a first import, and during full syncs without changes. */
final class LoginTrial {
    static final String NOTHING = "nothing";

    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final int FULL_SYNCS = 3;

    private final World world;
    private final Console console;
    private final List<Row> rows = new ArrayList<>();

    LoginTrial(World world, Console console) {
        this.world = world;
        this.console = console;
    }

    /** @param seconds how long it went on */
    record Row(String meanwhile, double seconds, Logins.Times times) {}

    List<Row> run(int people) {
        Logins logins = new Logins(world.server(), "logins");
        VendorContender wecom =
                new VendorContender(world.server(), Vendor.wecom(world.simulator(), "wwlogins000000001"));
        OrganisationGenerator.of(people, 11).fill(wecom.company());
        wecom.begin("loginsduring");
        logins.during(forAWhile());
        note(NOTHING, logins, forAWhile());
        wecom.start(true);
        note("first import of " + people, logins, cached(wecom::isRunning));
        note(NOTHING, logins, forAWhile());
        int[] left = {FULL_SYNCS};
        wecom.start(true);
        note(FULL_SYNCS + " full syncs without changes", logins, cached(() -> wecom.isRunning() || again(wecom, left)));
        note(NOTHING, logins, forAWhile());
        return List.copyOf(rows);
    }

    private static boolean again(VendorContender contender, int[] left) {
        left[0]--;
        if (left[0] > 0) {
            contender.start(true);
        }
        return left[0] > 0;
    }

    private void note(String meanwhile, Logins logins, BooleanSupplier goesOn) {
        long began = System.nanoTime();
        Logins.Times times = logins.during(goesOn);
        double seconds = (System.nanoTime() - began) / 1e9;
        rows.add(new Row(meanwhile, seconds, times));
        console.say("logins during %-30s %4d in %.1f s, median %.1f ms, 95 %% within %.1f ms"
                .formatted(meanwhile, times.sorted().size(), seconds, times.median(), times.at(0.95)));
    }

    private static BooleanSupplier forAWhile() {
        long end = System.nanoTime() + QUIET.toNanos();
        return () -> System.nanoTime() < end;
    }

    /** Asks the server at most once a second, whoever asks here. */
    private static BooleanSupplier cached(BooleanSupplier asked) {
        AtomicLong next = new AtomicLong(System.nanoTime() + 1_000_000_000L);
        boolean[] answer = {true};
        return () -> {
            synchronized (next) {
                if (answer[0] && System.nanoTime() > next.get()) {
                    answer[0] = asked.getAsBoolean();
                    next.set(System.nanoTime() + 1_000_000_000L);
                }
                return answer[0];
            }
        };
    }
}
