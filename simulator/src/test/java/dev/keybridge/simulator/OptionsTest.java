package dev.keybridge.simulator;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class OptionsTest {
    @Test
    @DisplayName("without options a company of 300 listens on 127.0.0.1:8180")
    void defaults() {
        Options options = Options.parse();
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isEqualTo(8180);
        assertThat(options.company().people()).isEqualTo(300);
        assertThat(options.company().seed()).isEqualTo(7);
    }

    @Test
    @DisplayName("every option counts")
    void all() {
        Options options = Options.parse(
                "--port", "1", "--people", "20", "--seed", "3", "--departments", "9", "--depth", "2", "--host", "::1");
        assertThat(options.port()).isEqualTo(1);
        assertThat(options.host()).isEqualTo("::1");
        assertThat(options.company().people()).isEqualTo(20);
        assertThat(options.company().departments()).isEqualTo(9);
        assertThat(options.company().depth()).isEqualTo(2);
    }

    @Test
    @DisplayName("what is not understood is refused")
    void refused() {
        assertThatThrownBy(() -> Options.parse("--people")).hasMessageContaining("--people");
        assertThatThrownBy(() -> Options.parse("--people", "many")).hasMessageContaining("--people takes a number");
        assertThatThrownBy(() -> Options.parse("--poeple", "3")).hasMessageContaining("--poeple");
        assertThatThrownBy(() -> Options.parse("--people", "0")).isInstanceOf(IllegalArgumentException.class);
    }
}
