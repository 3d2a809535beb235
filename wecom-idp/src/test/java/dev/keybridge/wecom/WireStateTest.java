package dev.keybridge.wecom;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WireStateTest {
    private static final String KEYCLOAKS = "yZ8-_aZ3kQnTTqw6RkX8iKjD9fVb2eOQm1oYc0hU4sg.Zz-Z_Z.Z0.QmFzZTY0LXVybA_-";

    @Test
    @DisplayName("Keycloak's state comes back from WeCom as it was")
    void roundTrip() {
        assertThat(WireState.decode(WireState.encode(KEYCLOAKS))).contains(KEYCLOAKS);
    }

    @Test
    @DisplayName("the state that WeCom sees has letters and digits only")
    void alphabet() {
        assertThat(WireState.encode(KEYCLOAKS)).matches("[A-Za-z0-9]+");
    }

    @Test
    @DisplayName("a state of the usual 78 characters stays within WeCom's 128 bytes")
    void length() {
        String usual = "0SFGPnlnz8cH9f0vHQW9xpnnbz5gkCKi7BPZaeKo7m4.TxVqzLHDbuM.w5RWs-hBSwmIsP9_Z6mkVg";
        assertThat(usual).hasSize(78);
        assertThat(WireState.encode(usual)).hasSizeLessThan(WireState.MAX_LENGTH);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a.b.c", "abcZ", "abcZ9", "abc def", "<script>", "ä", "abc\n"})
    @DisplayName("what cannot have come from us is no state")
    void foreign(String wire) {
        assertThat(WireState.decode(wire)).isEmpty();
    }
}
