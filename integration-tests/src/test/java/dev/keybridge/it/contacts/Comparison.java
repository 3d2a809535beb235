package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.PersonStatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    private final ImportedCompany company;
    private final Expectations expected;
    private final Organisation people;
    private final JsonNode target;
    private final Map<String, JsonNode> groupOfDepartment = new HashMap<>();
    private final Map<String, Set<String>> departmentsOfUser = new HashMap<>();

    private Comparison(ImportedCompany company) {
        this.company = company;
        this.expected = company.expectations();
        this.people = company.people();
        String path = company.setting("targetGroup");
        Map<String, JsonNode> groups = company.realm().groups();
        this.target = groups.get(path);
        groups.values().stream()
                .filter(group -> group.path("path").asText().startsWith(path + "/"))
                .forEach(group -> {
                    String department = group.path("attributes")
                            .path(expected.prefix() + ".department.id")
                            .path(0)
                            .asText("");
                    if (!department.isEmpty()) {
                        assertThat(groupOfDepartment.put(department, group))
                                .as("groups of department " + department)
                                .isNull();
                    }
                });
    }

    /** Nothing missing, nothing else, everything as the company has it. */
    static void assertSame(ImportedCompany company) {
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
        for (Department department : people.departments()) {
            JsonNode group = groupOfDepartment.get(String.valueOf(department.id()));
            JsonNode parent =
                    department.parentId() == 0 ? target : groupOfDepartment.get(String.valueOf(department.parentId()));
            assertThat(group.path("name").asText()).isEqualTo(department.name());
            assertThat(group.path("parentId").asText())
                    .isEqualTo(parent.path("id").asText());
            assertThat(attributes(group))
                    .as("attributes of department " + department.id())
                    .isEqualTo(sorted(expected.department(department)));
            company.realm()
                    .membersOf(group.path("id").asText())
                    .forEach(user -> departmentsOfUser
                            .computeIfAbsent(user.path("username").asText(), key -> new TreeSet<>())
                            .add(String.valueOf(department.id())));
        }
    }

    /** Accounts of other providers are none of this company's; those that were there before belong to nobody. */
    private void members() {
        Map<String, JsonNode> users = new TreeMap<>();
        company.realm().users().stream()
                .filter(user -> !user.has("federationLink")
                        || user.path("federationLink").asText().equals(company.component()))
                .forEach(user -> users.put(user.path("username").asText(), user));
        users.keySet().removeAll(company.leftBehind());
        assertThat(users.keySet())
                .as("people with an account")
                .isEqualTo(people.people().stream()
                        .filter(person -> person.status() != PersonStatus.QUIT)
                        .map(company::usernameOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (Person person : people.people()) {
            if (person.status() != PersonStatus.QUIT) {
                member(person, users.get(company.usernameOf(person)));
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
        sorted(expected.person(person))
                .forEach((attribute, values) -> assertThat(attributes.getOrDefault(attribute, List.of()))
                        .as(attribute + " of " + name)
                        .isEqualTo(values));
    }

    private static Map<String, List<String>> sorted(Map<String, List<String>> attributes) {
        Map<String, List<String>> all = new TreeMap<>();
        attributes.forEach(
                (name, values) -> all.put(name, values.stream().sorted().toList()));
        return all;
    }

    private static Map<String, List<String>> attributes(JsonNode object) {
        Map<String, List<String>> attributes = new TreeMap<>();
        object.path("attributes").properties().forEach(entry -> {
            List<String> values = new ArrayList<>();
            entry.getValue().forEach(value -> values.add(value.asText()));
            attributes.put(entry.getKey(), values);
        });
        return sorted(attributes);
    }
}
