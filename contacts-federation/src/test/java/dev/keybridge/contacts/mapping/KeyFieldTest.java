package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.dingtalk.directory.DingTalkFields;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

final class KeyFieldTest {
    private static Optional<String> keyOf(String... numbers) {
        Fields fields = Fields.builder()
                .put(DingTalkFields.JOB_NUMBER, List.of(numbers))
                .build();
        Person person = new Person("uNi", "u1", PersonStatus.ACTIVE, Optional.of("Lin"), Optional.empty(), fields);
        return new KeyField(VendorFields.DINGTALK, DingTalkFields.JOB_NUMBER).of(person);
    }

    @Test
    @DisplayName("capital letters, full-width letters and blanks around a key make no difference, zeros in front do")
    void normalised() {
        assertThat(keyOf(" Ｅ００１ ")).contains("e001");
        assertThat(keyOf("E001")).isEqualTo(keyOf("e001"));
        assertThat(keyOf("001")).isNotEqualTo(keyOf("1"));
    }

    @Test
    @DisplayName("without a value, and with several, there is no key")
    void none() {
        assertThat(keyOf()).isEmpty();
        assertThat(keyOf("  ")).isEmpty();
        assertThat(keyOf("1", "2")).isEmpty();
    }
}
