package dev.keybridge.contacts.mapping;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class UsernamePolicyTest {
    @Test
    @DisplayName("the user name is the userid in lower case, with what tells companies apart around it")
    void names() {
        assertThat(UsernamePolicy.USERID.of("LinMei")).isEqualTo("linmei");
        assertThat(UsernamePolicy.parse("${userid}@Corp-B").of("LinMei")).isEqualTo("linmei@corp-b");
        assertThat(UsernamePolicy.parse("dt.${ userid }").of("u$1\\")).isEqualTo("dt.u$1\\");
    }

    @ParameterizedTest
    @DisplayName("what would give two people one name, or a name that Keycloak refuses, is not accepted")
    @ValueSource(
            strings = {
                "corp-b",
                "${userid}${userid}",
                "${userid}@${name}",
                "${job_number}",
                "${userid} corp",
                "<${userid}>",
                "${userid}/b",
                "${userid",
                "${userid}é"
            })
    void refused(String text) {
        assertThatThrownBy(() -> UsernamePolicy.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
