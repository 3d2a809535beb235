package dev.keybridge.lib.directory;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

final class FieldsTest {
    private final Fields fields =
            Fields.builder().put("position", "工程师").putEmpty("alias").build();

    @Test
    @DisplayName("absent, empty and set are three different things")
    void three() {
        assertThat(fields.values("mobile")).isEmpty();
        assertThat(fields.values("alias")).contains(List.of());
        assertThat(fields.values("position")).contains(List.of("工程师"));
        assertThat(fields.isKnown("alias")).isTrue();
        assertThat(fields.first("alias")).isEmpty();
    }

    @Test
    @DisplayName("text for a log has names of fields and no values")
    void noValuesInLogs() {
        assertThat(fields.toString()).contains("position").doesNotContain("工程师");
    }
}
