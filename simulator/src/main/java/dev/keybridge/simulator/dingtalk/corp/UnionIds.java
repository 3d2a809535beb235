package dev.keybridge.simulator.dingtalk.corp;

import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Person;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Ids of human beings as developers and apps see them: always the same, and capitals count. */
public final class UnionIds {
    private static final int LENGTH = 22;

    private UnionIds() {}

    /** The union id of a member; empty text if a test took it away. */
    public static String of(DingTalkApp app, Person person) {
        return person.detail(Detail.UNION_ID).orElseGet(() -> of(app, person.human()));
    }

    /** The union id of any human being. */
    public static String of(DingTalkApp app, String human) {
        return hash("union/" + app.developer() + "/" + human) + "iEiE";
    }

    /** The open id, which only one app knows. */
    public static String openId(DingTalkApp app, String human) {
        return hash("open/" + app.appKey() + "/" + human) + "iE";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .replace('-', 'x')
                    .replace('_', 'Y')
                    .substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
