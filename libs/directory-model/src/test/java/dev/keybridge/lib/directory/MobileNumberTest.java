package dev.keybridge.lib.directory;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

final class MobileNumberTest {
    @ParameterizedTest(name = "[{0}]")
    @CsvSource({
        "13900000001, +8613900000001",
        "+8613900000001, +8613900000001",
        "+86 139-0000-0001, +8613900000001",
        "86 13900000001, +8613900000001",
        "008613900000001, +8613900000001",
        "＋８６１３９０００００００１, +8613900000001",
        "+852 6123 4567, +85261234567",
        "0085261234567, +85261234567",
        "+1 (415) 555-0100, +14155550100",
        "61234567,",
        "12345,",
        "+86 010 5550000,",
        "+8612900000001,",
        "139****0001,",
        "call me,",
        "+0123456789,",
        "+1234567890123456,",
        "'',",
    })
    @DisplayName("a mobile number is brought into international form, or nothing is made up")
    void e164(String written, String expected) {
        assertThat(MobileNumber.e164(written)).isEqualTo(Optional.ofNullable(expected));
    }
}
