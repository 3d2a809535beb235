package dev.keybridge.contacts.rest;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A cell of the table for spreadsheets")
class RecordsTableTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    @DisplayName("is never calculated")
    void harmless(String text) {
        assertThat(RecordsTable.cell(text)).isEqualTo("\"'" + text + "\"");
    }

    @Test
    @DisplayName("keeps commas, quotes and line ends")
    void quoted() {
        assertThat(RecordsTable.cell("a, \"b\"\nc")).isEqualTo("\"a, \"\"b\"\"\nc\"");
        assertThat(RecordsTable.cell("张伟")).isEqualTo("\"张伟\"");
        assertThat(RecordsTable.cell("")).isEmpty();
        assertThat(RecordsTable.cell(null)).isEmpty();
    }
}
