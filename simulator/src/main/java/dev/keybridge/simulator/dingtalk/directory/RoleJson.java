package dev.keybridge.simulator.dingtalk.directory;

import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.Tag;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Roles: the tags of the organisation in the groups that they name. The departments of a tag are those that its holders
 * manage.
 */
public final class RoleJson {
    private static final String PLAIN_GROUP = "职务";

    private RoleJson() {}

    /** Every group with its roles. */
    public static Map<String, List<Tag>> groups(DingTalkCorp corp) {
        Map<String, List<Tag>> groups = new LinkedHashMap<>();
        corp.organisation()
                .tags()
                .forEach(tag -> groups.computeIfAbsent(group(tag), name -> new ArrayList<>())
                        .add(tag));
        return groups;
    }

    public static String group(Tag tag) {
        return tag.group().isEmpty() ? PLAIN_GROUP : tag.group();
    }

    /** A group has the same id as long as it keeps its name. */
    public static long groupId(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return 1_000_000_000L + sum.getValue();
    }

    static List<Map<String, Object>> rolesOf(DingTalkCorp corp, Person person) {
        return corp.organisation().tags().stream()
                .filter(tag -> tag.people().stream().anyMatch(person.userid()::equalsIgnoreCase))
                .map(tag -> Map.<String, Object>of("id", tag.id(), "name", tag.name(), "group_name", group(tag)))
                .toList();
    }

    /** Of role/simplelist. */
    public static Map<String, Object> holder(DingTalkCorp corp, Tag tag, Person person) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("userid", person.userid());
        json.put("name", person.name());
        json.put(
                "manageScopes",
                tag.departments().stream()
                        .map(corp.organisation()::findDepartment)
                        .flatMap(Optional::stream)
                        .map(RoleJson::managed)
                        .toList());
        return json;
    }

    private static Map<String, Object> managed(Department department) {
        return Map.of("dept_id", department.id(), "name", department.name());
    }
}
