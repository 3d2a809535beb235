package dev.keybridge.simulator.session;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable texts from the characters of URL-safe base64. */
public final class RandomText {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** @param length a multiple of four */
    public static String ofLength(int length) {
        byte[] bytes = new byte[length / 4 * 3];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
