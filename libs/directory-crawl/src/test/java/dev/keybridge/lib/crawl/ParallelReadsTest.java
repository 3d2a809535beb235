package dev.keybridge.lib.crawl;

import dev.keybridge.lib.crawl.ParallelReads.Sink;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.http.Cancellation;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRejectedRecord;
import dev.keybridge.lib.http.VendorUnreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class ParallelReadsTest {
    private static final String NAME = "parallel-reads-test";
    private static final int PARALLEL = 3;

    private final Cancellation cancellation = new Cancellation();
    private final ParallelReads reads =
            new ParallelReads(new Readers(NAME, PARALLEL, Failures::isGeneral), cancellation, ReadProgress.NONE);
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        reads.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals(NAME));
    }

    @Test
    @DisplayName("a lane whose questions are all held up holds up no other")
    void besideEachOther() {
        CountDownLatch answered = new CountDownLatch(1);
        Lane<Integer, Integer> held = reads.lane(numbers(PARALLEL), item -> comes(answered, item), telling("held"));
        Lane<Integer, Integer> other = reads.lane(numbers(1), item -> item, new Telling("other") {
            @Override
            public void read(Integer item, Integer result) {
                super.read(item, result);
                answered.countDown();
            }
        });
        reads.finish(held);
        reads.finish(other);
        assertThat(told)
                .startsWith("other 1")
                .contains("held 1", "held 2", "held 3")
                .hasSize(4);
    }

    @Test
    @DisplayName("what an answer adds to another lane is asked there, and a lane ends only when it has no more to ask")
    void feeding() {
        Queue<Integer> below = new ArrayDeque<>();
        Lane<Integer, Integer> first = reads.lane(numbers(20), item -> item, new Telling("first") {
            @Override
            public void read(Integer item, Integer result) {
                below.add(item * 100);
            }
        });
        Lane<Integer, Integer> second = reads.lane(below, item -> item + 1, telling("second"));
        reads.finish(first);
        reads.finish(second);
        assertThat(told)
                .containsExactlyInAnyOrder(IntStream.rangeClosed(1, 20)
                        .mapToObj(item -> "second " + (item * 100 + 1))
                        .toArray(String[]::new));
    }

    @Test
    @DisplayName("of each kind only a few questions are under way at a time")
    void aFewAtATime() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        reads.each(
                numbers(50),
                item -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.yield();
                    return now.getAndDecrement();
                },
                new Telling("") {
                    @Override
                    public void read(Integer item, Integer result) {
                        told.add("" + item);
                    }
                });
        assertThat(told).hasSize(50).doesNotHaveDuplicates();
        assertThat(most.get()).isLessThanOrEqualTo(PARALLEL);
    }

    @Test
    @DisplayName(
            "when the last questions all failed for a general reason the lane is given up, with what comes to it later")
    void givenUp() {
        Queue<Integer> agenda = numbers(PARALLEL + 5);
        Lane<Integer, Integer> hopeless = reads.lane(agenda, failing(unreachable()), telling("hopeless"));
        reads.finish(reads.lane(numbers(30), item -> item, adding(agenda)));
        reads.finish(hopeless);
        long asked = told.stream().filter(line -> line.contains("failed")).count();
        assertThat(asked).isBetween(5L, 5L + PARALLEL);
        assertThat(told).last().isEqualTo("hopeless gave up " + (PARALLEL + 5 + 30 - asked));
    }

    @Test
    @DisplayName(
            "failures of single things, however many, give up nothing, and neither does a general one now and then")
    void notGivenUp() {
        reads.each(numbers(40), failing(rejected()), telling("own"));
        assertThat(told).hasSize(40).allMatch(line -> line.startsWith("own failed"));
        told.clear();
        AtomicInteger asked = new AtomicInteger();
        reads.each(
                numbers(40),
                item -> {
                    if (asked.incrementAndGet() % 2 == 0) {
                        throw unreachable();
                    }
                    return item;
                },
                telling("half"));
        assertThat(told).hasSize(40).filteredOn(line -> line.contains("failed")).hasSize(20);
    }

    @Test
    @DisplayName("what a sink throws ends the read, whichever lane is being finished")
    void sinkThrows() {
        VendorException why = rejected();
        reads.lane(numbers(1), item -> item, new Telling("") {
            @Override
            public void read(Integer item, Integer result) {
                throw why;
            }
        });
        Lane<Integer, Integer> waiting =
                reads.lane(numbers(1), item -> comes(new CountDownLatch(1), item), telling(""));
        assertThatExceptionOfType(VendorRejectedRecord.class)
                .isThrownBy(() -> reads.finish(waiting))
                .isSameAs(why);
    }

    @Test
    @DisplayName("a defect in a question is no failure of the vendor, and ends the read")
    void defect() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> reads.each(
                        numbers(1),
                        item -> {
                            throw new UnsupportedOperationException();
                        },
                        telling("")));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> reads.each(
                        numbers(1),
                        item -> {
                            throw new AssertionError();
                        },
                        telling("")));
        assertThat(told).isEmpty();
    }

    @Test
    @DisplayName("one question is answered, or fails, as if there were no other thread")
    void one() {
        assertThat(reads.one(() -> "answer")).isEqualTo("answer");
        assertThatExceptionOfType(VendorUnreachable.class)
                .isThrownBy(() -> reads.one(() -> {
                    throw unreachable();
                }));
    }

    @Test
    @DisplayName("a read that is told to stop does not wait for answers")
    void cancelled() {
        CountDownLatch never = new CountDownLatch(1);
        Lane<Integer, Integer> held = reads.lane(
                numbers(1),
                item -> {
                    cancellation.cancel();
                    return comes(never, item);
                },
                telling(""));
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> reads.finish(held));
    }

    private Telling telling(String lane) {
        return new Telling(lane);
    }

    private static Sink<Integer, Integer> adding(Queue<Integer> agenda) {
        return new Sink<>() {
            @Override
            public void read(Integer item, Integer result) {
                agenda.add(1000 + item);
            }

            @Override
            public void failed(Integer item, VendorException why) {
                throw why;
            }

            @Override
            public void gaveUp(int left, VendorException last) {
                throw last;
            }
        };
    }

    private static Function<Integer, Integer> failing(VendorException why) {
        return item -> {
            throw why;
        };
    }

    private static VendorException unreachable() {
        return new VendorUnreachable("/api", "unreachable", Optional.empty(), "no answer");
    }

    private static VendorException rejected() {
        return new VendorRejectedRecord("/api", "60003", Optional.empty(), "unknown");
    }

    private static Queue<Integer> numbers(int last) {
        return new ArrayDeque<>(IntStream.rangeClosed(1, last).boxed().toList());
    }

    /** An answer that comes only when something else has happened; interrupted, it does not come. */
    private static Integer comes(CountDownLatch latch, Integer item) {
        try {
            if (latch.await(10, TimeUnit.SECONDS)) {
                return item;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CancellationException();
    }

    private class Telling implements Sink<Integer, Integer> {
        private final String lane;

        Telling(String lane) {
            this.lane = lane;
        }

        @Override
        public void read(Integer item, Integer result) {
            told.add(lane + " " + result);
        }

        @Override
        public void failed(Integer item, VendorException why) {
            told.add(lane + " failed " + item);
        }

        @Override
        public void gaveUp(int left, VendorException last) {
            told.add(lane + " gave up " + left);
        }
    }
}
