package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.journal.RunCounts;
import dev.keybridge.contacts.journal.RunPhase;
import dev.keybridge.contacts.journal.RunState;
import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.journal.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;

final class RunViewTest {
    /** A run without a message needs none. */
    private static final AdminTexts NO_TEXTS = null;

    private static final RunSummary RUNNING = new RunSummary(
            "r1",
            "FULL",
            RunState.RUNNING,
            1000,
            OptionalLong.empty(),
            new RunCounts(300, 2, 1, 4, 0, 50),
            17,
            List.of(),
            Optional.of(new Stage(RunPhase.PEOPLE, 300, 1500)));

    @Test
    @DisplayName("a run whose server is gone is shown as interrupted, with all that was noted of it")
    void serverGone() {
        RunView gone = RunView.of(RUNNING, false, NO_TEXTS);
        assertThat(gone.state()).isEqualTo("INTERRUPTED");
        assertThat(gone.phase()).isEqualTo("PEOPLE");
        assertThat(gone.done()).isEqualTo(300);
        assertThat(gone.total()).isEqualTo(1500);
        assertThat(gone.added()).isEqualTo(300);
        assertThat(gone.updated()).isEqualTo(2);
        assertThat(gone.removed()).isEqualTo(1);
        assertThat(gone.failed()).isEqualTo(4);
        assertThat(gone.unchanged()).isEqualTo(50);
        assertThat(gone.vendorCalls()).isEqualTo(17);
        assertThat(gone.endedAt()).as("nobody knows when").isNull();
    }

    @Test
    @DisplayName("while a run is alive it runs, and one that has ended stays what it is")
    void others() {
        assertThat(RunView.of(RUNNING, true, NO_TEXTS).state()).isEqualTo("RUNNING");
        assertThat(RunView.of(RUNNING.in(RunState.HELD), false, NO_TEXTS).state())
                .isEqualTo("HELD");
    }
}
