package dev.keybridge.lib.directory;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

final class PersonNameTest {
    @ParameterizedTest(name = "[{0}]")
    @CsvSource({
        "林梅,梅,林",
        "王小明,小明,王",
        "欧阳修,修,欧阳",
        "欧阳,阳,欧",
        "司馬光,光,司馬",
        "𠮷田,田,𠮷",
        "Anna Maria Smith,Anna Maria,Smith",
        "李 Tom,李,Tom",
        "Madonna,Madonna,",
        "梅,梅,",
        "'  ',,",
    })
    @DisplayName("a display name is taken apart the way its bearer writes it")
    void split(String display, String given, String family) {
        assertThat(PersonName.of(display))
                .isEqualTo(new PersonName(Optional.ofNullable(given), Optional.ofNullable(family)));
    }
}
