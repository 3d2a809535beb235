package dev.keybridge.lib.dingtalk.api;

import java.util.Objects;
import java.util.Optional;

/**
 * The employee in whose DingTalk a page of the app is open.
 *
 * @param userId in the app's organisation
 * @param unionId the person; case matters
 * @param name the employee's name in the organisation
 */
public record DingTalkInAppUser(String userId, String unionId, Optional<String> name) {
    public DingTalkInAppUser {
        Objects.requireNonNull(userId);
        Objects.requireNonNull(unionId);
        Objects.requireNonNull(name);
    }

    /** The name is personal data. */
    @Override
    public String toString() {
        return "DingTalkInAppUser[" + userId + "]";
    }
}
