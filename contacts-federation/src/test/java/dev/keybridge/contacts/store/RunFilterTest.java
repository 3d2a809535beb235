package dev.keybridge.contacts.store;

import dev.keybridge.contacts.journal.RunState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

final class RunFilterTest {
    @Test
    @DisplayName("a run that the journal calls running is interrupted when nothing gives signs of life")
    void serverGone() {
        assertThat(states(false, RunState.INTERRUPTED))
                .containsExactlyInAnyOrder(RunState.INTERRUPTED, RunState.RUNNING);
        assertThat(states(false, RunState.DONE, RunState.RUNNING)).containsExactly(RunState.DONE);
        assertThat(states(false, RunState.RUNNING)).isEmpty();
        assertThat(RunFilter.of(List.of(), Set.of(RunState.RUNNING), false).isOfNone())
                .isTrue();
    }

    @Test
    @DisplayName("while a run is alive the journal's word holds")
    void alive() {
        assertThat(states(true, RunState.INTERRUPTED)).containsExactly(RunState.INTERRUPTED);
        assertThat(states(true, RunState.RUNNING)).containsExactly(RunState.RUNNING);
    }

    @Test
    @DisplayName("where no state is named all runs are wanted")
    void all() {
        RunFilter all = RunFilter.of(List.of(), Set.of(), false);
        assertThat(all.states()).isEmpty();
        assertThat(all.isOfNone()).isFalse();
        assertThat(all.where()).isEmpty();
        assertThat(all.values()).isEmpty();
    }

    private static Set<RunState> states(boolean alive, RunState... shown) {
        return RunFilter.of(List.of("FULL"), Set.of(shown), alive).states().orElseThrow();
    }
}
