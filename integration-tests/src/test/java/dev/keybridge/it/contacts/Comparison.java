package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.org.Attribute;
import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.PersonStatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares Keycloak with the company, object by object: every department with its group, every member with the account, its
 * attributes, memberships and identity link. It knows the company from the simulator, not from the code under test.
 */
final class Comparison {
    private final Company company;
    private final Organisation people;
    private final Map<String, JsonNode> groups;
    private final Map<String, JsonNode> groupOfDepartment = new HashMap<>();
    private final Map<String, Set<String>> departmentsOfUser = new HashMap<>();

    private Comparison(Company company) {
        this.company = company;
        this.people = company.people();
        this.groups = company.realm().groups();
        groups.values().forEach(group -> {
            String department =
                    group.path("attributes").path("wecom.department.id").path(0).asText("");
            if (!department.isEmpty()) {
                assertThat(groupOfDepartment.put(department, group))
                        .as("groups of department " + department)
                        .isNull();
            }
        });
    }

    /** Nothing missing, nothing else, everything as the company has it. */
    static void assertSame(Company company) {
        Comparison comparison = new Comparison(company);
        comparison.departments();
        comparison.members();
    }

    private void departments() {
        assertThat(groupOfDepartment.keySet())
                .as("departments with a group")
                .isEqualTo(people.departments().stream()
                        .map(department -> String.valueOf(department.id()))
                        .collect(Collectors.toCollection(TreeSet::new)));
        JsonNode target = groups.get("/WeCom");
        for (Department department : people.departments()) {
            JsonNode group = groupOfDepartment.get(String.valueOf(department.id()));
            JsonNode parent =
                    department.parentId() == 0 ? target : groupOfDepartment.get(String.valueOf(department.parentId()));
            assertThat(group.path("name").asText()).isEqualTo(department.name());
            assertThat(group.path("parentId").asText())
                    .isEqualTo(parent.path("id").asText());
            Map<String, List<String>> attributes = new TreeMap<>();
            attributes.put("wecom.department.id", List.of(String.valueOf(department.id())));
            attributes.put("wecom.department.order", List.of(String.valueOf(department.order())));
            if (!department.leaders().isEmpty()) {
                attributes.put("wecom.department.leaders", sorted(department.leaders()));
            }
            if (!department.nameEn().isEmpty()) {
                attributes.put("wecom.department.name_en", List.of(department.nameEn()));
            }
            assertThat(attributes(group))
                    .as("attributes of department " + department.id())
                    .isEqualTo(attributes);
            company.realm()
                    .membersOf(group.path("id").asText())
                    .forEach(user -> departmentsOfUser
                            .computeIfAbsent(user.path("username").asText(), key -> new TreeSet<>())
                            .add(String.valueOf(department.id())));
        }
    }

    private void members() {
        Map<String, JsonNode> users = new TreeMap<>();
        company.realm().users().forEach(user -> users.put(user.path("username").asText(), user));
        assertThat(users.keySet())
                .as("people with an account")
                .isEqualTo(people.people().stream()
                        .filter(person -> person.status() != PersonStatus.QUIT)
                        .map(person -> person.userid().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (Person person : people.people()) {
            if (person.status() != PersonStatus.QUIT) {
                member(person, users.get(person.userid().toLowerCase(Locale.ROOT)));
            }
        }
    }

    private void member(Person person, JsonNode user) {
        String name = user.path("username").asText();
        assertThat(user.path("enabled").asBoolean())
                .as(name + " enabled")
                .isEqualTo(person.status() != PersonStatus.DISABLED);
        assertThat(departmentsOfUser.getOrDefault(name, Set.of()))
                .as("departments of " + name)
                .isEqualTo(person.departmentIds().stream()
                        .map(String::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
        String mail = person.detail("biz_mail").or(() -> person.detail("email")).orElse("");
        assertThat(user.path("email").asText("")).as("e-mail of " + name).isEqualToIgnoringCase(mail);
        assertThat(user.path("emailVerified").asBoolean())
                .as("e-mail of " + name + " verified")
                .isFalse();
        String fullName =
                user.path("lastName").asText("") + user.path("firstName").asText("");
        String reversed =
                user.path("firstName").asText("") + " " + user.path("lastName").asText("");
        assertThat(person.name()).as("name of " + name).isIn(fullName, reversed.strip());
        Map<String, List<String>> attributes = attributes(user);
        assertThat(attributes).containsEntry("wecom.userid", List.of(person.userid()));
        expect(attributes, "wecom.position", detail(person, "position"));
        expect(attributes, "nickname", detail(person, "alias"));
        expect(
                attributes,
                "wecom.telephone",
                person.detail("telephone").stream().toList());
        expect(attributes, "picture", detail(person, "avatar"));
        expect(
                attributes,
                "phoneNumber",
                detail(person, "mobile").stream().map(Comparison::international).toList());
        expect(attributes, "wecom.department.main", List.of(String.valueOf(person.mainDepartment())));
        expect(attributes, "wecom.direct_leader", sorted(person.directLeaders()));
        expect(
                attributes,
                "wecom.department.leader",
                sorted(person.memberships().stream()
                        .filter(one -> one.leader())
                        .map(one -> String.valueOf(one.departmentId()))
                        .toList()));
        for (Attribute attribute : person.attributes()) {
            if (attribute instanceof Attribute.Text text) {
                expect(
                        attributes,
                        "wecom.extattr." + text.name(),
                        text.value().isEmpty() ? List.of() : List.of(text.value()));
            }
        }
    }

    private static List<String> detail(Person person, String name) {
        return person.detail(name).filter(value -> !value.isEmpty()).stream().toList();
    }

    private static String international(String mobile) {
        String digits = mobile.replace(" ", "");
        return digits.startsWith("+") ? digits : "+86" + digits;
    }

    private static void expect(Map<String, List<String>> attributes, String name, List<String> values) {
        assertThat(attributes.getOrDefault(name, List.of())).as(name).isEqualTo(values);
    }

    private static List<String> sorted(List<String> values) {
        return values.stream().sorted().toList();
    }

    private static Map<String, List<String>> attributes(JsonNode object) {
        Map<String, List<String>> attributes = new TreeMap<>();
        object.path("attributes").properties().forEach(entry -> {
            List<String> values = new ArrayList<>();
            entry.getValue().forEach(value -> values.add(value.asText()));
            attributes.put(entry.getKey(), sorted(values));
        });
        return attributes;
    }
}
