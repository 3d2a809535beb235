package dev.keybridge.lib.dingtalk.api;

import java.util.Objects;

/**
 * A role that employees have.
 *
 * @param groupName the name of the group of roles that it belongs to
 */
public record DingTalkRole(long id, String name, long groupId, String groupName) {
    public DingTalkRole {
        Objects.requireNonNull(name);
        Objects.requireNonNull(groupName);
    }
}
