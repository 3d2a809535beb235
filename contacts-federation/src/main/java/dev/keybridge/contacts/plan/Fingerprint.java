package dev.keybridge.contacts.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A short text for a sequence of values: the first half of their SHA-256, each value with its length in front. */
final class Fingerprint {
    private static final int BYTES = 16;
    private static final int USUAL = 1024;

    private byte[] sequence = new byte[USUAL];
    private int length;

    Fingerprint add(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        int end = length + Integer.BYTES + bytes.length;
        if (end > sequence.length) {
            sequence = Arrays.copyOf(sequence, Math.max(end, 2 * sequence.length));
        }
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            sequence[length++] = (byte) (bytes.length >>> shift);
        }
        System.arraycopy(bytes, 0, sequence, length, bytes.length);
        length = end;
        return this;
    }

    Fingerprint add(List<String> values) {
        add(String.valueOf(values.size()));
        values.forEach(this::add);
        return this;
    }

    String hex() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(sequence, 0, length);
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
