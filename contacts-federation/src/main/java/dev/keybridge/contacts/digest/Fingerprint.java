package dev.keybridge.contacts.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over a sequence of values, each with its length in front, so that no two sequences look alike when joined. What
 * databases remember rests on it: the same values give the same text in every version.
 */
public final class Fingerprint {
    private static final int BYTES = 32;
    private static final int USUAL = 1024;

    private byte[] sequence = new byte[USUAL];
    private int length;

    public Fingerprint add(String value) {
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

    /** With their number in front. */
    public Fingerprint add(List<String> values) {
        add(String.valueOf(values.size()));
        values.forEach(this::add);
        return this;
    }

    /** The first half: 32 hexadecimal digits. */
    public String half() {
        return hex(BYTES / 2);
    }

    /** 64 hexadecimal digits. */
    public String whole() {
        return hex(BYTES);
    }

    private String hex(int bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(sequence, 0, length);
            return HexFormat.of().formatHex(digest.digest(), 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
