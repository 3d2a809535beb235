package dev.keybridge.contacts.run;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
final class SideBySideTest {
    private static final List<Integer> PORTIONS = IntStream.range(0, 50).boxed().toList();

    private final List<Integer> used = new ArrayList<>();

    @Test
    @DisplayName("two portions are worked on at once, and what comes of all of them is handed over in order")
    void atOnce() {
        CyclicBarrier two = new CyclicBarrier(2);
        Set<String> threads = ConcurrentHashMap.newKeySet();
        SideBySide.each(
                PORTIONS.iterator(),
                portion -> {
                    threads.add(Thread.currentThread().getName());
                    meet(two);
                    return portion;
                },
                used::add);
        assertThat(used).isEqualTo(PORTIONS);
        assertThat(threads).containsExactly(SideBySide.THREAD);
    }

    @Test
    @DisplayName("a single portion needs no other thread")
    void single() {
        Thread[] at = new Thread[1];
        SideBySide.each(
                List.of(1).iterator(),
                portion -> {
                    at[0] = Thread.currentThread();
                    return portion;
                },
                used::add);
        assertThat(at[0]).isSameAs(Thread.currentThread());
        assertThat(used).containsExactly(1);
        SideBySide.each(List.<Integer>of().iterator(), portion -> portion, used::add);
        assertThat(used).containsExactly(1);
    }

    @Test
    @DisplayName("no more than three portions are in memory, the one that is used included")
    void bounded() {
        AtomicInteger asked = new AtomicInteger();
        Iterator<Integer> counting = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return asked.get() < PORTIONS.size();
            }

            @Override
            public Integer next() {
                return asked.getAndIncrement();
            }
        };
        List<Integer> ahead = new ArrayList<>();
        SideBySide.each(counting, portion -> portion, portion -> ahead.add(asked.get() - portion));
        assertThat(ahead).hasSize(PORTIONS.size()).allMatch(number -> number <= 3);
    }

    @Test
    @DisplayName(
            "when a portion fails the earlier ones have been handed over, and what has begun comes to its end undisturbed")
    void failure() {
        CountDownLatch eightBegan = new CountDownLatch(1);
        AtomicBoolean eightEnded = new AtomicBoolean();
        AtomicBoolean interrupted = new AtomicBoolean();
        assertThatThrownBy(() -> SideBySide.each(
                        PORTIONS.iterator(),
                        portion -> {
                            if (portion == 7) {
                                await(eightBegan);
                                throw new IllegalArgumentException("seven");
                            }
                            if (portion == 8) {
                                eightBegan.countDown();
                                linger(interrupted);
                                eightEnded.set(true);
                            }
                            return portion;
                        },
                        used::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seven");
        assertThat(used).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(eightEnded).as("no worker is left at work").isTrue();
        assertThat(interrupted).isFalse();
    }

    @Test
    @DisplayName("when using a portion fails, what has begun comes to its end as well")
    void unusable() {
        CountDownLatch oneBegan = new CountDownLatch(1);
        AtomicBoolean oneEnded = new AtomicBoolean();
        AtomicBoolean interrupted = new AtomicBoolean();
        assertThatThrownBy(() -> SideBySide.each(
                        PORTIONS.iterator(),
                        portion -> {
                            if (portion == 1) {
                                oneBegan.countDown();
                                linger(interrupted);
                                oneEnded.set(true);
                            }
                            return portion;
                        },
                        portion -> {
                            await(oneBegan);
                            throw new IllegalArgumentException("no use");
                        }))
                .hasMessage("no use");
        assertThat(oneEnded).isTrue();
        assertThat(interrupted).isFalse();
    }

    @Test
    @DisplayName(
            "who is interrupted waits for what has begun, ends as a run of a server that stops, and stays interrupted")
    void interrupted() {
        Thread caller = Thread.currentThread();
        AtomicInteger ended = new AtomicInteger();
        AtomicBoolean interrupted = new AtomicBoolean();
        CyclicBarrier two = new CyclicBarrier(2, caller::interrupt);
        assertThatThrownBy(() -> SideBySide.each(
                        List.of(0, 1).iterator(),
                        portion -> {
                            meet(two);
                            linger(interrupted);
                            return ended.incrementAndGet();
                        },
                        used::add))
                .isInstanceOf(RunInterrupted.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended).hasValue(2);
        assertThat(interrupted).isFalse();
        assertThat(used).isEmpty();
    }

    private static void linger(AtomicBoolean interrupted) {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            interrupted.set(true);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
