package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.Wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Roles (角色). */
public final class RoleApi {
    private static final String LIST = "/topapi/role/list";
    private static final int ROLES = 200;
    private static final String MEMBERS = "/topapi/role/simplelist";
    private static final int PEOPLE = 100;

    private final Hosts hosts;

    RoleApi(Hosts hosts) {
        this.hosts = hosts;
    }

    /** All roles of the organisation. */
    public List<DingTalkRole> list() {
        Map<Long, DingTalkRole> roles = new LinkedHashMap<>();
        OffsetPages pages = new OffsetPages(LIST, ROLES);
        while (pages.hasMore()) {
            Wire page = hosts.legacy(LIST, pages.next(Map.of())).requiredObject("result");
            int before = roles.size();
            for (Wire group : page.requiredList("list")) {
                ofGroup(group).forEach(role -> roles.putIfAbsent(role.id(), role));
            }
            pages.read(page, roles.size() > before);
        }
        return new ArrayList<>(roles.values());
    }

    /**
     * The userids of those who have a role.
     *
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRejectedRecord} for an unknown role (33011)
     */
    public List<String> members(long roleId) {
        Set<String> userIds = new LinkedHashSet<>();
        OffsetPages pages = new OffsetPages(MEMBERS, PEOPLE);
        while (pages.hasMore()) {
            Wire page =
                    hosts.legacy(MEMBERS, pages.next(Map.of("role_id", roleId))).requiredObject("result");
            boolean news = false;
            for (Wire member : page.requiredList("list")) {
                news |= userIds.add(member.requiredText("userid"));
            }
            pages.read(page, news);
        }
        return new ArrayList<>(userIds);
    }

    private static Collection<DingTalkRole> ofGroup(Wire group) {
        long groupId = group.requiredNumber("groupId");
        String groupName = group.text("name").orElse("");
        // A group that nobody has put a role into has no list.
        return group.list("roles").orElse(List.of()).stream()
                .map(role -> new DingTalkRole(role.requiredNumber("id"), role.requiredText("name"), groupId, groupName))
                .toList();
    }
}
