package dev.keybridge.simulator.wecom.rules;

import dev.keybridge.simulator.rules.OpenPoints;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class OpenPointsTest {
    private final OpenPoints<OpenPoint> points = new OpenPoints<>(OpenPoint.class);

    @ParameterizedTest
    @EnumSource
    @DisplayName("every open point starts at its first position, takes each of the others, and goes back on reset")
    void positions(OpenPoint point) {
        assertThat(point.positions()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        for (String position : point.positions()) {
            points.set(point, position);
            assertThat(points.is(point, position)).isTrue();
        }
        points.reset();
        assertThat(points.get(point)).isEqualTo(point.positions().get(0));
    }

    @Test
    @DisplayName("a position that does not exist is refused, when set and when asked for")
    void misspelt() {
        assertThatThrownBy(() -> points.set(OpenPoint.FETCH_CHILD, "maybe")).hasMessageContaining("[works, ignored]");
        assertThatThrownBy(() -> points.is(OpenPoint.FETCH_CHILD, "maybe"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
