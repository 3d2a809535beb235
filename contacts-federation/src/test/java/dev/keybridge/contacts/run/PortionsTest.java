package dev.keybridge.contacts.run;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

final class PortionsTest {
    private static final List<Integer> WORK = IntStream.range(0, 2000).boxed().toList();

    private final AtomicLong clock = new AtomicLong();

    private List<Integer> sizes(Duration each) {
        return sizes(each, Courtesy.NONE);
    }

    private List<Integer> sizes(Duration each, Courtesy courtesy) {
        List<Integer> sizes = new ArrayList<>();
        List<Integer> done = new ArrayList<>();
        Turns turns = new Turns(courtesy, new RunHandle("run", RunMode.FULL, Optional.empty()));
        new Portions(500, turns, clock::get).each(WORK, portion -> {
            sizes.add(portion.size());
            done.addAll(portion);
            clock.addAndGet(each.toNanos() * portion.size());
        });
        assertThat(done).as("everything, once, in order").isEqualTo(WORK);
        return sizes;
    }

    @Test
    @DisplayName("where writing is fast, portions grow to the size that is best for it")
    void fast() {
        assertThat(sizes(Duration.ofMillis(1))).startsWith(125, 250, 500, 500);
    }

    @Test
    @DisplayName("where it is slow, they shrink until one takes two seconds at most")
    void slow() {
        List<Integer> sizes = sizes(Duration.ofMillis(100));
        assertThat(sizes).startsWith(125, 20, 20);
        assertThat(sizes.subList(1, sizes.size())).allMatch(size -> size * 100 <= 2000);
    }

    @Test
    @DisplayName("where people sign in, they shrink until a login falls into none that is noticed")
    void people() {
        Courtesy courtesy = new Courtesy(0.2, clock::get, 2, new Courtesy.Tempo() {
            @Override
            public long nanos() {
                return clock.get();
            }

            @Override
            public void sleep(long nanos) {
                clock.addAndGet(nanos);
            }
        });

        List<Integer> sizes = sizes(Duration.ofMillis(1), courtesy);

        assertThat(sizes).startsWith(125, 250, 80);
        assertThat(sizes.subList(2, sizes.size())).allMatch(size -> size <= 80);
        assertThat(Duration.ofNanos(clock.get())).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(26));
    }
}
