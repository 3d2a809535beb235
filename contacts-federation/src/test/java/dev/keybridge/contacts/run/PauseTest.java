package dev.keybridge.contacts.run;

import dev.keybridge.contacts.journal.BackOff;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

final class PauseTest {
    private static final long NOW = 1_795_000_000_000L;

    private static List<Long> minutes(Duration period, int failures) {
        List<Long> pauses = new ArrayList<>();
        BackOff backOff = BackOff.NONE;
        for (int i = 0; i < failures; i++) {
            backOff = Pause.after(backOff, new Schedule(0, period.toMillis()), "-1", NOW);
            pauses.add((backOff.until().orElse(NOW) - NOW) / 60_000);
        }
        return pauses;
    }

    @Test
    @DisplayName("from the third failure in a row on each pause is twice the one before, up to a day")
    void doubled() {
        assertThat(minutes(Duration.ofMinutes(30), 10))
                .containsExactly(0L, 0L, 60L, 120L, 240L, 480L, 960L, 1440L, 1440L, 1440L);
        assertThat(minutes(Duration.ofMinutes(5), 1000)).endsWith(1440L);
        assertThat(minutes(Duration.ofDays(7), 3)).containsExactly(0L, 0L, 1440L);
    }

    @Test
    @DisplayName("a pause has a reason and an end")
    void told() {
        BackOff pausing = Pause.after(
                new BackOff(2, BackOff.NONE.until(), BackOff.NONE.reason()), new Schedule(0, 60_000), "60020", NOW);
        assertThat(pausing.reason()).contains("60020");
        assertThat(pausing.holdsAt(NOW + 119_000)).isTrue();
        assertThat(pausing.holdsAt(NOW + 120_000)).isFalse();
        assertThat(BackOff.NONE.holdsAt(NOW)).isFalse();
    }
}
