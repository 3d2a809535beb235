package dev.keybridge.contacts.digest;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** The expected values were computed by the first versions that wrote them into databases. */
@DisplayName("A fingerprint that a database remembers")
final class FingerprintTest {
    private static Fingerprint of(String... values) {
        Fingerprint print = new Fingerprint();
        List.of(values).forEach(print::add);
        return print;
    }

    private static Fingerprint large() {
        Fingerprint print = new Fingerprint();
        IntStream.range(0, 500).forEach(number -> print.add("value " + number));
        return print;
    }

    @Test
    @DisplayName("of a person is what it always was")
    void half() {
        assertThat(of().half()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb924");
        assertThat(of("").half()).isEqualTo("df3f619804a92fdb4057192dc43dd748");
        assertThat(of("ab", "c").half()).isEqualTo("f2939f903016e5bb29b1e4a61cdbd376");
        assertThat(of("a", "bc").half()).isEqualTo("b534ce16ac9c8b36823f39a395ce8e0e");
        assertThat(of("张三 𠮷").add(List.of("one", "")).half()).isEqualTo("66232a5e13c5bb7dc8218557f4798563");
        assertThat(large().half()).isEqualTo("4799581c6740dbc6c5734e90cbfa2d51");
    }

    @Test
    @DisplayName("of a mapping is what it always was")
    void whole() {
        assertThat(of().whole()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(of("ab", "c").whole()).isEqualTo("f2939f903016e5bb29b1e4a61cdbd376220ca03a24180b39995f2d50f2e0a647");
        assertThat(of("张三 𠮷", "").whole())
                .isEqualTo("08be1c7fbe569680855c1dc0bd95e8d5d53dafcdb5ba8ad0089b595f5f199a5b");
        assertThat(large().whole()).isEqualTo("4799581c6740dbc6c5734e90cbfa2d51a8b66e6e8c69f062ca180d1ccdf2d946");
    }
}
