package dev.keybridge.contacts.run;

import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * People first: while this server has something else to do, the runs of one vendor's providers work for a share of the time
 * only, all of them together, in small portions, each begun at a moment when nobody is served. When nobody is there for a
 * while they go as fast as they can.
 *
 * <p>No pause is endless, so every run makes progress and comes to its end.
 */
public final class Courtesy {
    static final Courtesy NONE = new Courtesy(1, () -> 0, 1, Tempo.SYSTEM);

    private static final Logger LOG = Logger.getLogger(Courtesy.class);
    /** What others used is looked at over about this time: nobody signs in all the time. */
    private static final double MEMORY = Duration.ofSeconds(2).toNanos();
    /** After so long nothing is known any more. */
    private static final long FORGOTTEN = Duration.ofSeconds(10).toNanos();

    private static final long BETWEEN_LOOKS = Duration.ofMillis(20).toNanos();
    private static final long SLICE = Duration.ofMillis(50).toNanos();
    /** Within so short a time it is to be seen whether anybody is served right now. */
    private static final long MOMENT = Duration.ofMillis(5).toNanos();
    /** How many times the pause, at most, such a moment is waited for: on a busy server there is none. */
    private static final int PATIENCE = 3;

    private static final long LONGEST_PAUSE = Duration.ofSeconds(5).toNanos();
    private static final long PORTION = Duration.ofSeconds(2).toNanos();
    private static final long SMALL_PORTION = Duration.ofMillis(80).toNanos();
    /** Less than this, of one processor, is the console that looks how far a run is, and what a server does anyway: up to 0.05. */
    private static final double LITTLE = 0.08;
    /** On large machines there is room for more. */
    private static final double LITTLE_OF_EACH = 0.025;
    /** Whoever was there does not count for longer than one and a half seconds, however many they were. */
    private static final double MUCH = 2;

    private final double share;
    private final LongSupplier others;
    private final double little;
    private final Tempo tempo;
    private long lookedAt;
    private long usedByThen;
    private double used;
    private long nextTurn;

    /**
     * @param share of the time that is worked while others are there; 1 to take no notice of them
     * @param others the processor time they have used, in nanoseconds
     */
    Courtesy(double share, LongSupplier others, int processors, Tempo tempo) {
        this.share = share;
        this.others = others;
        this.little = Math.max(LITTLE, LITTLE_OF_EACH * processors);
        this.tempo = tempo;
        this.lookedAt = tempo.nanos() - FORGOTTEN - 1;
    }

    /** Time, so that tests need none. */
    interface Tempo {
        Tempo SYSTEM = new Tempo() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(long nanos) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(nanos);
            }
        };

        long nanos();

        void sleep(long nanos) throws InterruptedException;
    }

    /** @param percent of the time that is worked while others are there; 100 to take no notice of them */
    public static Courtesy ofServer(int percent) {
        if (percent >= 100) {
            return NONE;
        }
        return Bystanders.ofServer()
                .map(others -> new Courtesy(
                        percent / 100.0, others, Runtime.getRuntime().availableProcessors(), Tempo.SYSTEM))
                .orElseGet(() -> {
                    LOG.debug("this JVM does not tell what threads use: runs give way to nobody");
                    return NONE;
                });
    }

    /** How long a portion of work, in one transaction, should take at most, in nanoseconds. */
    long portion() {
        return isServing() ? SMALL_PORTION : PORTION;
    }

    /**
     * Pauses if others are there. To be called between portions, where no transaction is open.
     *
     * @param worked how long the last portion took, in nanoseconds
     * @param isOver whether there is nothing to wait for any more
     * @return how long it was
     */
    long giveWay(long worked, BooleanSupplier isOver) {
        long began = tempo.nanos();
        long turn = nextTurn(worked);
        try {
            while (tempo.nanos() < turn && isToWait(isOver)) {
                tempo.sleep(Math.min(turn - tempo.nanos(), SLICE));
            }
            long latest = began + Math.min(PATIENCE * (turn - began), LONGEST_PAUSE);
            while (tempo.nanos() < latest && isToWait(isOver) && isServingNow()) {
                // Somebody is served: another moment.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return tempo.nanos() - began;
    }

    private boolean isToWait(BooleanSupplier isOver) {
        return !isOver.getAsBoolean() && isServing();
    }

    /** Takes a moment. */
    private boolean isServingNow() throws InterruptedException {
        long began = tempo.nanos();
        long before = others.getAsLong();
        tempo.sleep(MOMENT);
        return others.getAsLong() - before > 2 * little * (tempo.nanos() - began);
    }

    private synchronized long nextTurn(long worked) {
        long now = tempo.nanos();
        if (!isServing()) {
            return now;
        }
        long pause = (long) (worked / share) - worked;
        nextTurn = Math.min(Math.max(nextTurn, now) + pause, now + LONGEST_PAUSE);
        return nextTurn;
    }

    /** Whether this server has something else to do. */
    private synchronized boolean isServing() {
        if (share == 1) {
            return false;
        }
        long now = tempo.nanos();
        if (now - lookedAt >= BETWEEN_LOOKS) {
            look(now);
        }
        return used > little;
    }

    /** A run begins: what others did since the last look, before it, does not count. Who asked for it was there a moment ago. */
    synchronized void begin() {
        if (share < 1) {
            long now = tempo.nanos();
            used *= Math.exp(-(now - lookedAt) / MEMORY);
            lookedAt = now;
            usedByThen = others.getAsLong();
        }
    }

    private void look(long now) {
        long passed = now - lookedAt;
        long sum = others.getAsLong();
        if (passed > FORGOTTEN) {
            used = 0;
        } else {
            double faded = Math.exp(-passed / MEMORY);
            double lately = (double) (sum - usedByThen) / passed;
            used = Math.min(used * faded + lately * (1 - faded), MUCH * little);
        }
        lookedAt = now;
        usedByThen = sum;
        if (used <= little) {
            nextTurn = now;
        }
    }
}
