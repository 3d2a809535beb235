package dev.keybridge.contacts.store;

import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.Detail.Code;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What the journal keeps of records and runs")
final class KeptDetailsTest {
    private static final int LENGTH = 1024;

    private static Detail again(Detail detail) {
        return KeptDetails.read(KeptDetails.write(detail, LENGTH));
    }

    @Test
    @DisplayName("is a code with values, which are read as they were written")
    void codes() {
        Detail detail = Detail.of(Code.VENDOR, "60020", "an \"address\" [is] refused; 张三", "");
        assertThat(KeptDetails.write(detail, LENGTH)).startsWith("[\"vendor\",\"60020\",");
        assertThat(again(detail)).isEqualTo(detail);
        List<Detail> message = List.of(detail, Detail.of(Code.PAUSED, 3, "then"));
        assertThat(KeptDetails.readAll(KeptDetails.write(message, LENGTH))).isEqualTo(message);
    }

    @Test
    @DisplayName("is an id or a line as it is, also one that looks like a code, and nothing where there is nothing")
    void plain() {
        assertThat(KeptDetails.write(Detail.plain("attribute:n=f: a, b"), LENGTH))
                .isEqualTo("attribute:n=f: a, b");
        assertThat(again(Detail.plain("[\"cancelled\"]"))).isEqualTo(Detail.plain("[\"cancelled\"]"));
        assertThat(again(Detail.NONE)).isEqualTo(Detail.NONE);
        assertThat(KeptDetails.read(null)).isEqualTo(Detail.NONE);
        assertThat(KeptDetails.write(List.of(), LENGTH)).isEmpty();
        assertThat(KeptDetails.readAll("")).isEmpty();
        assertThat(KeptDetails.readAll(null)).isEmpty();
    }

    @Test
    @DisplayName("of former versions, one English line, is read as that line")
    void formerVersions() {
        assertThat(KeptDetails.read("CREATE left out")).isEqualTo(Detail.plain("CREATE left out"));
        assertThat(KeptDetails.read("[group] is broken")).isEqualTo(Detail.plain("[group] is broken"));
        assertThat(KeptDetails.readAll("40001: the secret is wrong; and more"))
                .containsExactly(Detail.plain("40001: the secret is wrong; and more"));
    }

    @Test
    @DisplayName("fits into its column, and can still be read")
    void tooLong() {
        Detail detail = Detail.of(Code.VENDOR, "40001", "x".repeat(3000), "\"".repeat(2000));
        assertThat(KeptDetails.write(detail, LENGTH)).hasSizeLessThanOrEqualTo(LENGTH);
        assertThat(again(detail).values()).hasSize(3).startsWith("40001");
        assertThat(KeptDetails.write(List.of(detail, detail), LENGTH)).hasSizeLessThanOrEqualTo(LENGTH);
        assertThat(KeptDetails.readAll(KeptDetails.write(List.of(detail, detail), LENGTH)))
                .hasSize(2);
        assertThat(KeptDetails.write(Detail.plain("y".repeat(2000)), LENGTH)).isEqualTo("y".repeat(LENGTH));
    }
}
