package dev.keybridge.simulator.dingtalk.api;

import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.dingtalk.directory.MemberJson;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.org.Membership;
import dev.keybridge.simulator.org.Person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The direct members of one department: with fields, with names only, or as ids. */
final class UserListCalls {
    private static final int LARGEST_SIMPLE_PAGE = 100;

    private UserListCalls() {}

    static List<ApiMethod> all() {
        return List.of(
                ApiMethod.forApp("POST", "/topapi/v2/user/list", Permission.DEPARTMENT_MEMBERS, UserListCalls::list),
                ApiMethod.forApp(
                        "POST", "/topapi/user/listsimple", Permission.DEPARTMENT_MEMBERS, UserListCalls::listSimple),
                ApiMethod.forApp("POST", "/topapi/user/listid", Permission.MEMBER, UserListCalls::listId));
    }

    private static Map<String, Object> list(ApiCall call) {
        long departmentId = call.fields().number("dept_id", 400002);
        MemberJson member = new MemberJson(call.corp(), call.app(), call.state().openPoints());
        int largest = call.state().openPoints().code(DingTalkOpenPoint.USER_LIST_PAGE);
        return page(call, departmentId, largest, 400002, 400002, person -> member.listed(person, departmentId));
    }

    private static Map<String, Object> listSimple(ApiCall call) {
        return page(
                call,
                call.fields().number("dept_id", 400002),
                LARGEST_SIMPLE_PAGE,
                40068,
                40069,
                person -> Json.object("userid", person.userid(), "name", person.name()));
    }

    /** Not filtered by the contact scope. */
    private static Map<String, Object> listId(ApiCall call) {
        long id = call.department(call.fields().number("dept_id", 400002)).id();
        List<Person> people = call.isEmptied() ? List.of() : call.corp().membersIn(id);
        return Json.result(
                Json.object("userid_list", people.stream().map(Person::userid).toList()));
    }

    private static Map<String, Object> page(
            ApiCall call,
            long departmentId,
            int largest,
            int wrongCursor,
            int wrongSize,
            Function<Person, Map<String, Object>> fields) {
        call.visibleDepartment(departmentId);
        long cursor = call.fields().number("cursor", wrongCursor);
        long size = call.fields().number("size", wrongSize);
        if (cursor < 0) {
            throw ApiError.number(wrongCursor);
        }
        if (size < 1 || size > largest) {
            throw ApiError.number(wrongSize);
        }
        List<Person> all = sorted(call, departmentId);
        List<Person> page = all.stream().skip(cursor).limit(size).toList();
        boolean more = cursor + page.size() < all.size();
        return Json.result(Json.object(
                "has_more",
                more,
                "next_cursor",
                more ? cursor + page.size() : null,
                "list",
                page.stream().map(fields).toList()));
    }

    private static List<Person> sorted(ApiCall call, long departmentId) {
        if (call.isEmptied()) {
            return List.of();
        }
        List<Person> people = new ArrayList<>(call.corp().membersIn(departmentId));
        people.removeIf(call::hides);
        switch (call.fields().find("order_field").orElse("custom")) {
            case "entry_asc", "modify_asc" -> {
                // As they joined.
            }
            case "entry_desc", "modify_desc" -> Collections.reverse(people);
            case "custom" ->
                people.sort(Comparator.comparingLong((Person person) -> order(person, departmentId))
                        .reversed());
            default -> throw ApiError.number(400002);
        }
        return people;
    }

    private static long order(Person person, long departmentId) {
        Membership membership = person.membershipIn(departmentId).orElseThrow();
        return MemberJson.order(membership);
    }
}
