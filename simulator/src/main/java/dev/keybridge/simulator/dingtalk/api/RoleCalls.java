package dev.keybridge.simulator.dingtalk.api;

import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.dingtalk.directory.RoleJson;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.Tag;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Roles in their groups and who holds them. */
final class RoleCalls {
    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_LIST = 200;
    private static final int LARGEST_HOLDERS = 100;

    private RoleCalls() {}

    static List<ApiMethod> all() {
        return List.of(
                ApiMethod.forApp("POST", "/topapi/role/list", Permission.MEMBER, RoleCalls::list),
                ApiMethod.forApp("POST", "/topapi/role/simplelist", Permission.MEMBER, RoleCalls::holders),
                ApiMethod.forApp("POST", "/topapi/role/getrole", Permission.MEMBER, RoleCalls::role),
                ApiMethod.forApp("POST", "/topapi/role/getrolegroup", Permission.MEMBER, RoleCalls::group));
    }

    private static Map<String, Object> list(ApiCall call) {
        Page page = page(call, LARGEST_LIST);
        List<Map.Entry<String, List<Tag>>> all = call.isEmptied()
                ? List.of()
                : List.copyOf(RoleJson.groups(call.corp()).entrySet());
        List<Map<String, Object>> shown = all.stream()
                .skip(page.offset())
                .limit(page.size())
                .map(entry -> Json.object(
                        "groupId", RoleJson.groupId(entry.getKey()),
                        "name", entry.getKey(),
                        "roles",
                                entry.getValue().stream()
                                        .map(tag -> Json.object("id", tag.id(), "name", tag.name()))
                                        .toList()))
                .toList();
        return Json.result(Json.object("hasMore", page.offset() + shown.size() < all.size(), "list", shown));
    }

    private static Map<String, Object> holders(ApiCall call) {
        Tag tag = tag(call, "role_id");
        Page page = page(call, LARGEST_HOLDERS);
        boolean everybody = call.is(DingTalkOpenPoint.ROLE_MEMBERS_OUT_OF_SCOPE, "shown");
        List<Person> all = tag.people().stream()
                .map(call.corp()::findMember)
                .flatMap(Optional::stream)
                .filter(person -> !call.hides(person) && !call.isEmptied())
                .filter(person -> everybody || call.visibility().sees(person))
                .toList();
        List<Map<String, Object>> shown = all.stream()
                .skip(page.offset())
                .limit(page.size())
                .map(person -> RoleJson.holder(call.corp(), tag, person))
                .toList();
        boolean more = page.offset() + shown.size() < all.size();
        return Json.result(
                Json.object("hasMore", more, "nextCursor", more ? page.offset() + shown.size() : null, "list", shown));
    }

    private static Map<String, Object> role(ApiCall call) {
        Tag tag = tag(call, "roleId");
        return Json.object("role", Json.object("name", tag.name(), "groupId", RoleJson.groupId(RoleJson.group(tag))));
    }

    private static Map<String, Object> group(ApiCall call) {
        long id = call.fields().number("group_id", 400002);
        return RoleJson.groups(call.corp()).entrySet().stream()
                .filter(entry -> RoleJson.groupId(entry.getKey()) == id)
                .findFirst()
                .map(entry -> Json.object(
                        "role_group",
                        Json.object(
                                "group_name",
                                entry.getKey(),
                                "roles",
                                entry.getValue().stream()
                                        .map(tag -> Json.object("role_id", tag.id(), "role_name", tag.name()))
                                        .toList())))
                .orElseThrow(() -> ApiError.number(33011));
    }

    private static Tag tag(ApiCall call, String field) {
        long id = call.fields().number(field, 33011);
        return call.organisation().findTag(id).orElseThrow(() -> ApiError.number(33011));
    }

    private record Page(long offset, long size) {}

    private static Page page(ApiCall call, int largest) {
        long offset = call.fields().number("offset", 0, 40068);
        long size = call.fields().number("size", USUAL_PAGE, 40069);
        if (offset < 0) {
            throw ApiError.number(40068);
        }
        if (size < 1 || size > largest) {
            throw ApiError.number(40069);
        }
        return new Page(offset, size);
    }
}
