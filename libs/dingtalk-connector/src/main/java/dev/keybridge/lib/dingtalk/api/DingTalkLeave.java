package dev.keybridge.lib.dingtalk.api;

import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who has left the organisation.
 *
 * @param userId the id they had
 * @param time when, as DingTalk writes it (ISO 8601)
 * @param reason one of <code>oapi</code>, <code>cancel</code>, <code>leave</code>, <code>delete</code>, <code>unknown</code>
 */
public record DingTalkLeave(String userId, Optional<String> time, Optional<String> reason) {
    public DingTalkLeave {
        Objects.requireNonNull(userId);
        Objects.requireNonNull(time);
        Objects.requireNonNull(reason);
    }
}
