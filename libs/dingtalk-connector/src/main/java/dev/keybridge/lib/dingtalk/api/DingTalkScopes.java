package dev.keybridge.lib.dingtalk.api;

import java.util.List;

/**
 * What an app may see of the organisation's contacts (通讯录权限范围).
 *
 * @param departments departments granted with everything below them; 1 for everybody
 * @param userIds people granted one by one
 */
public record DingTalkScopes(List<Long> departments, List<String> userIds) {
    public DingTalkScopes {
        departments = List.copyOf(departments);
        userIds = List.copyOf(userIds);
    }
}
