package dev.keybridge.lib.http;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class AnswerTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @DisplayName("an answer without an error number is a success")
    void noNumber() {
        world.vendor.on(World.API, StandIn.json("{\"name\":\"研发 🎉\"}"));
        assertThat(world.call(RetryPolicy.LOGIN).text("name")).contains("研发 🎉");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>linmei</html>",
                "{\"errcode\":0,\"name\":\"linmei",
                "[]",
                "null",
                "{} {}",
                "\"linmei\""
            })
    @DisplayName("what is not one whole JSON object is nonsense, and nothing of it is repeated")
    void notJson(String body) {
        world.vendor.on(World.API, StandIn.json(body));
        assertThatExceptionOfType(VendorSpokeNonsense.class)
                .isThrownBy(() -> world.call(RetryPolicy.CRAWL))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("not-json"))
                .withNoCause()
                .withMessageNotContaining("linmei");
        assertThat(world.vendor.count(World.API)).isEqualTo(1);
    }

    @Test
    @DisplayName("an error number of the wrong type is nonsense and not a success")
    void wrongNumber() {
        world.vendor.on(World.API, StandIn.json("{\"errcode\":{\"a\":1}}"));
        assertThatExceptionOfType(VendorSpokeNonsense.class)
                .isThrownBy(() -> world.call(RetryPolicy.LOGIN))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("wrong-type"));
    }

    @Test
    @DisplayName("an answer that is longer than allowed is not read to its end")
    void tooLong() {
        world.vendor.on(World.API, StandIn.json("{\"name\":\"" + "x".repeat(64 * 1024) + "\"}"));
        assertThatExceptionOfType(VendorSpokeNonsense.class)
                .isThrownBy(() -> world.call(RetryPolicy.LOGIN))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("too-large"));
    }

    @Test
    @DisplayName("a compressed answer counts by what it becomes")
    void bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"name\":\"".getBytes());
            gzip.write(new byte[10 * 1024 * 1024]);
        }
        world.vendor.on(World.API, exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
        });
        assertThat(packed.size()).isLessThan(64 * 1024);
        assertThatExceptionOfType(VendorSpokeNonsense.class)
                .isThrownBy(() -> world.call(RetryPolicy.LOGIN))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("too-large"));
    }

    @Test
    @DisplayName("a redirect is not followed, since the token is in the address")
    void redirect() {
        world.vendor.on("/elsewhere", StandIn.json("{}")).on(World.API, exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });
        assertThatExceptionOfType(VendorRefused.class)
                .isThrownBy(() -> world.call(RetryPolicy.LOGIN))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("http-302"));
        assertThat(world.vendor.count("/elsewhere")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "404, dev.keybridge.lib.http.VendorSpokeNonsense",
        "403, dev.keybridge.lib.http.VendorRefused",
        "429, dev.keybridge.lib.http.VendorThrottled",
        "503, dev.keybridge.lib.http.VendorUnreachable",
    })
    @DisplayName("an answer without the vendor's own words is judged by its status")
    void byStatus(int status, Class<? extends VendorException> kind) {
        world.vendor.on(World.API, StandIn.status(status, ""));
        assertThatExceptionOfType(kind)
                .isThrownBy(() -> world.call(RetryPolicy.LOGIN))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("http-" + status));
    }

    @Test
    @DisplayName("the vendor's own words hold over the status")
    void wordsOverStatus() {
        world.vendor.on(World.API, StandIn.status(400, "{\"errcode\":7,\"reaction\":\"SKIP_RECORD\"}"));
        assertThatExceptionOfType(VendorRejectedRecord.class)
                .isThrownBy(() -> world.call(RetryPolicy.LOGIN))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("7"));
    }

    @Test
    @DisplayName("absent, null, empty and of another type are four different things")
    void wire() {
        Wire wire = Wire.parse("/api", "{\"none\":null,\"empty\":\"\",\"number\":5,\"list\":[1,\"2\"],\"object\":{}}");
        assertThat(wire.text("absent")).isEmpty();
        assertThat(wire.text("none")).isEmpty();
        assertThat(wire.has("none")).isFalse();
        assertThat(wire.text("empty")).contains("");
        assertThat(wire.text("number")).contains("5");
        assertThat(wire.numbers("list")).contains(List.of(1L, 2L));
        assertThat(wire.list("absent")).isEmpty();
        assertThatExceptionOfType(VendorSpokeNonsense.class).isThrownBy(() -> wire.text("object"));
        assertThatExceptionOfType(VendorSpokeNonsense.class).isThrownBy(() -> wire.number("empty"));
        assertThatExceptionOfType(VendorSpokeNonsense.class).isThrownBy(() -> wire.list("object"));
        assertThatExceptionOfType(VendorSpokeNonsense.class)
                .isThrownBy(() -> wire.requiredList("absent"))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("missing-field"));
    }
}
