package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.Wire;

import java.util.List;

/**
 * A tag and what it is on.
 *
 * @param userIds as the vendor spells them
 * @param departmentIds stand for everybody in and below them
 */
public record WeComTag(long id, String name, List<String> userIds, List<Long> departmentIds) {
    public WeComTag {
        userIds = List.copyOf(userIds);
        departmentIds = List.copyOf(departmentIds);
    }

    static WeComTag of(long id, Wire wire) {
        List<String> users = wire.requiredList("userlist").stream()
                .map(user -> user.requiredText("userid"))
                .toList();
        return new WeComTag(id, wire.requiredText("tagname"), users, wire.requiredNumbers("partylist"));
    }
}
