package dev.keybridge.lib.directory;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

final class SelectionTest {
    @Test
    @DisplayName("without rules everything is chosen")
    void all() {
        assertThat(Selection.ALL.covers(List.of("7", "1"))).isTrue();
    }

    @Test
    @DisplayName("of two rules the nearer one holds")
    void nearer() {
        Selection selection = new Selection(Set.of("1", "30"), Set.of("3"));
        assertThat(selection.covers(List.of("2", "1"))).isTrue();
        assertThat(selection.covers(List.of("31", "3", "1"))).isFalse();
        assertThat(selection.covers(List.of("301", "30", "3", "1"))).isTrue();
    }

    @Test
    @DisplayName("what no rule names is left out as soon as something is included")
    void outside() {
        assertThat(new Selection(Set.of("5"), Set.of()).covers(List.of("6", "1")))
                .isFalse();
        assertThat(new Selection(Set.of(), Set.of("5")).covers(List.of("6", "1")))
                .isTrue();
    }

    @Test
    @DisplayName("exclusion holds over inclusion of the same department")
    void both() {
        assertThat(new Selection(Set.of("5"), Set.of("5")).covers(List.of("5", "1")))
                .isFalse();
    }
}
