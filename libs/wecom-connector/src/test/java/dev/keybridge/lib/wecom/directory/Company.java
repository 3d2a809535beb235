package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.crawl.FakeVendor;
import dev.keybridge.lib.wecom.FakeWeCom;
import dev.keybridge.lib.wecom.api.WeComErrors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A company written down in a few lines, and what WeCom would answer about it. */
final class Company {
    private final Map<Long, String> departments = new LinkedHashMap<>();
    private final Map<String, List<Long>> members = new LinkedHashMap<>();
    private final Set<Long> hiddenDepartments = new TreeSet<>();
    private final Set<String> hiddenMembers = new TreeSet<>();
    private final List<String> tags = new ArrayList<>();

    Company department(long id, long parent) {
        return department(id, parent, "D" + id);
    }

    Company department(long id, long parent, String name) {
        departments.put(id, "{\"id\":" + id + ",\"parentid\":" + parent + ",\"order\":1,\"name\":\"" + name + "\"}");
        return this;
    }

    Company member(String userId, long... in) {
        List<Long> places = new ArrayList<>();
        for (long department : in) {
            places.add(department);
        }
        members.put(userId, places);
        return this;
    }

    /** Not in the app's visible scope. */
    Company hide(long... ids) {
        for (long id : ids) {
            hiddenDepartments.add(id);
        }
        return this;
    }

    Company hide(String userId) {
        hiddenMembers.add(userId);
        return this;
    }

    Company tag(long id) {
        tags.add("{\"tagid\":" + id + ",\"tagname\":\"T" + id + "\"}");
        return this;
    }

    FakeWeCom openTo(FakeWeCom vendor) {
        List<String> visible = departments.entrySet().stream()
                .filter(department -> !hiddenDepartments.contains(department.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return vendor.on("department/list", "{\"department\":" + FakeVendor.array(visible) + "}")
                .on(
                        "department/simplelist",
                        "{\"department_id\":" + FakeVendor.array(List.copyOf(departments.values())) + "}")
                .on(
                        "user/list",
                        question -> "{\"userlist\":" + listed(Long.parseLong(question.get("department_id"))) + "}")
                .on("user/get", question -> got(question.get("userid")))
                .on("user/list_id", "{\"next_cursor\":\"\",\"dept_user\":" + rows() + "}")
                .on("tag/list", "{\"taglist\":" + FakeVendor.array(tags) + "}");
    }

    private String listed(long department) {
        return FakeVendor.array(members.entrySet().stream()
                .filter(member -> member.getValue().contains(department))
                .filter(member -> !hiddenMembers.contains(member.getKey()))
                .map(member -> record(member.getKey()))
                .toList());
    }

    private String got(String userId) {
        return members.containsKey(userId) && !hiddenMembers.contains(userId)
                ? record(userId)
                : FakeWeCom.error(WeComErrors.NO_SUCH_USER);
    }

    private String record(String userId) {
        return "{\"userid\":\"" + userId + "\",\"name\":\"N\",\"status\":1,\"department\":" + members.get(userId) + "}";
    }

    private String rows() {
        return members.entrySet().stream()
                .flatMap(member -> member.getValue().stream()
                        .map(id -> "{\"userid\":\"" + member.getKey() + "\",\"department\":" + id + "}"))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
