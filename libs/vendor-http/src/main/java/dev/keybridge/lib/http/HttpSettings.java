package dev.keybridge.lib.http;

import java.time.Duration;
import java.util.Objects;

/**
 * Bounds of one exchange with a vendor.
 *
 * @param connectTimeout until a connection stands
 * @param readTimeout longest silence while an answer is awaited or arrives
 * @param callTimeout all of one exchange, from connecting to the last byte
 * @param maxBodyBytes longest answer that is read, after decompression
 */
public record HttpSettings(Duration connectTimeout, Duration readTimeout, Duration callTimeout, long maxBodyBytes) {
    public static final HttpSettings DEFAULTS =
            new HttpSettings(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30), 32L * 1024 * 1024);

    public HttpSettings {
        Objects.requireNonNull(connectTimeout);
        Objects.requireNonNull(readTimeout);
        Objects.requireNonNull(callTimeout);
        if (maxBodyBytes < 1) {
            throw new IllegalArgumentException("maxBodyBytes must be positive");
        }
    }
}
