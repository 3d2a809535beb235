package dev.keybridge.simulator.wecom.callback;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * How WeCom signs and encrypts what it sends to a callback URL (VD-90968): AES-256-CBC over 16 random bytes, the length
 * of the message, the message and the receiver's id, padded to blocks of 32 bytes; SHA-1 over the sorted parts.
 */
public final class CallbackCrypto {
    private static final int RANDOM = 16;
    private static final int BLOCK = 32;
    private static final int KEY_CHARACTERS = 43;
    private static final SecureRandom SOURCE = new SecureRandom();

    private final String token;
    private final byte[] key;
    private final String receiveId;

    /**
     * The three settings of a callback URL.
     *
     * @param encodingAesKey 43 characters; the last one may carry spare bits, as in the vendor's own sample
     * @param receiveId corp id, suite id, or empty
     * @throws IllegalArgumentException if the key has another length
     */
    public CallbackCrypto(String token, String encodingAesKey, String receiveId) {
        if (encodingAesKey.length() != KEY_CHARACTERS) {
            throw new IllegalArgumentException("an EncodingAESKey has 43 characters");
        }
        this.token = token;
        // Without padding Java's decoder does not look at the spare bits of the last character.
        this.key = Base64.getDecoder().decode(encodingAesKey);
        this.receiveId = receiveId;
    }

    /** Lower-case hexadecimal SHA-1. */
    public String sign(String timestamp, String nonce, String encrypted) {
        String[] parts = {token, timestamp, nonce, encrypted};
        Arrays.sort(parts);
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(sha1.digest(String.join("", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean verify(String signature, String timestamp, String nonce, String encrypted) {
        return MessageDigest.isEqual(
                sign(timestamp, nonce, encrypted).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    public String encrypt(String message) {
        byte[] random = new byte[RANDOM];
        SOURCE.nextBytes(random);
        return encrypt(message, random);
    }

    /** With given random bytes, for vectors. */
    String encrypt(String message, byte[] random) {
        byte[] content = message.getBytes(StandardCharsets.UTF_8);
        byte[] receiver = receiveId.getBytes(StandardCharsets.UTF_8);
        int length = RANDOM + Integer.BYTES + content.length + receiver.length;
        int padding = BLOCK - length % BLOCK;
        ByteBuffer plain = ByteBuffer.allocate(length + padding);
        plain.put(random).putInt(content.length).put(content).put(receiver);
        Arrays.fill(plain.array(), length, length + padding, (byte) padding);
        return Base64.getEncoder().encodeToString(apply(Cipher.ENCRYPT_MODE, plain.array()));
    }

    /**
     * The message inside.
     *
     * @throws IllegalArgumentException if this is not from us, or meant for another receiver
     */
    public String decrypt(String encrypted) {
        byte[] plain = apply(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(encrypted));
        int padding = plain.length == 0 ? 0 : plain[plain.length - 1];
        int end = plain.length - padding;
        if (padding < 1 || padding > BLOCK || end < RANDOM + Integer.BYTES) {
            throw new IllegalArgumentException("not encrypted with this key");
        }
        ByteBuffer parts = ByteBuffer.wrap(plain, RANDOM, end - RANDOM);
        int length = parts.getInt();
        if (length < 0 || length > parts.remaining()) {
            throw new IllegalArgumentException("not encrypted with this key");
        }
        byte[] content = new byte[length];
        parts.get(content);
        String receiver = StandardCharsets.UTF_8.decode(parts).toString();
        if (!receiver.equals(receiveId)) {
            throw new IllegalArgumentException("meant for another receiver");
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, RANDOM));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalArgumentException("not encrypted with this key", impossible);
        }
    }
}
