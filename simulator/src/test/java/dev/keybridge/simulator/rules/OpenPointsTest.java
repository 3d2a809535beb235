package dev.keybridge.simulator.rules;

import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class OpenPointsTest {
    private static <Q extends Enum<Q> & Question> void assertMoves(OpenPoints<Q> points, Q point) {
        assertThat(point.positions()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        for (String position : point.positions()) {
            points.set(point.name(), position);
            assertThat(points.is(point, position)).isTrue();
            assertThat(points.overview().get(point.name())).containsEntry("is", position);
        }
        points.reset();
        assertThat(points.get(point)).isEqualTo(point.positions().get(0));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "every open point of WeCom starts at its first position, takes each of the others, and goes back on reset")
    void positions(OpenPoint point) {
        assertMoves(new OpenPoints<>(OpenPoint.class), point);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("and so does every one of DingTalk")
    void positions(DingTalkOpenPoint point) {
        assertMoves(new OpenPoints<>(DingTalkOpenPoint.class), point);
    }

    @Test
    @DisplayName("a point or position that does not exist is noticed")
    void misspelt() {
        OpenPoints<OpenPoint> points = new OpenPoints<>(OpenPoint.class);
        assertThatThrownBy(() -> points.set(OpenPoint.FETCH_CHILD, "perhaps")).hasMessageContaining("works");
        assertThatThrownBy(() -> points.is(OpenPoint.FETCH_CHILD, "perhaps")).hasMessageContaining("works");
        assertThatThrownBy(() -> points.set("FETCH_CHILDREN", "works")).hasMessageContaining("FETCH_CHILDREN");
    }
}
