package dev.keybridge.wecom;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class VerificationFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"WW_verify_aB3dE6gH9jK2mN5p.txt", " WW_verify_aB3dE6gH9jK2mN5p.txt ", "aB3dE6gH9jK2mN5p"})
    @DisplayName("the file may be named, or its content given")
    void named(String typed) {
        assertThat(VerificationFile.of(typed)).contains(new VerificationFile("aB3dE6gH9jK2mN5p"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WW_verify_aB3dE6gH9jK2mN5.txt", "aB3dE6gH9jK2mN5pX", "WW_verify_aB3dE6gH9jK2mN5_.txt"})
    @DisplayName("anything else is no verification file")
    void other(String typed) {
        assertThat(VerificationFile.of(typed)).isEmpty();
    }
}
