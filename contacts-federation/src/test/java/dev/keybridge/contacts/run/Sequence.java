package dev.keybridge.contacts.run;

import dev.keybridge.contacts.run.ImaginaryCompany.View;
import dev.keybridge.contacts.run.ImaginaryProvider.Ran;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One random sequence of events, and at its end quiet: everything can be read, nothing fails, what is held is approved, and the
 * realm becomes what the companies are.
 *
 * @param seed of the realm and the companies
 * @param events a seed for each
 */
record Sequence(long seed, List<Long> events) {
    private static final int QUIET_RUNS = 8;

    static Sequence of(long seed) {
        Dice dice = new Dice(seed);
        List<Long> events = new ArrayList<>();
        for (int i = dice.between(4, 30); i > 0; i--) {
            events.add(dice.seed());
        }
        return new Sequence(seed, events);
    }

    /** What went wrong, and how it came to that. */
    Optional<AssertionError> failure() {
        return failure(ran -> {});
    }

    /** @param watcher is told of every run */
    Optional<AssertionError> failure(Consumer<Ran> watcher) {
        World world = null;
        try {
            world = new World(new Dice(seed), watcher);
            events.forEach(world::happen);
            boolean rest = true;
            for (World.Side side : world.sides()) {
                rest &= settle(world, side);
            }
            if (rest && world.isJoining()) {
                bothAgree(world);
            }
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            String story = world == null ? "" : String.join("\n  ", world.story());
            return Optional.of(new AssertionError(e + "\n  " + story, e));
        }
    }

    /** Whether everything has been done that was to do. */
    private static boolean settle(World world, World.Side side) {
        for (int i = 0; i < QUIET_RUNS; i++) {
            Ran ran = world.sync(side, View.CLEAR, RunMode.FULL, Weather.FINE);
            if (ran.verdict().isEmpty() || side.company().members().isEmpty() || ran.isDone()) {
                return ran.isDone();
            }
            side.provider().approve();
        }
        throw new AssertionError("it never comes to rest");
    }

    /** What both look after is as both companies say, and neither undoes what the other has done. */
    private static void bothAgree(World world) {
        world.sides().forEach(side -> settle(world, side));
        new JoinedEndState(world).isBothCompanies();
        MemoryRealm before = world.realm().copy();
        world.sides().forEach(side -> settle(world, side));
        AfterEveryRun.expect(before.isSameAs(world.realm()), "two vendors' providers never come to an end");
    }

    /** The same with as few events as still go wrong. */
    Sequence shrunk() {
        List<Long> rest = new ArrayList<>(events);
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (int i = rest.size() - 1; i >= 0; i--) {
                List<Long> less = new ArrayList<>(rest);
                less.remove(i);
                if (new Sequence(seed, less).failure().isPresent()) {
                    rest = less;
                    smaller = true;
                }
            }
        }
        return new Sequence(seed, rest);
    }
}
