package dev.keybridge.simulator.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The secret of an app to which nobody gave one: 43 characters as at the vendor, the same at every start, so that a
 * realm configured for a demo fits the next one too.
 */
public final class DemoSecret {
    private DemoSecret() {}

    public static String of(String corpId, Object app) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("simulated/" + corpId + "/" + app).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
