package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.corp.AppKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("The mapping of vendor fields")
@ExtendWith(SharedKeycloak.class)
final class MappersIT {
    private static final String TYPE = "dev.keybridge.contacts.mapper.ContactMapper";

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private Company company;
    private Realm realm;

    @BeforeEach
    void companyOfTwo(Realm own) {
        realm = own;
        company = Company.in(realm, VENDOR);
        company.people().addDepartment(2, "研发", 1);
        company.people().addDepartment(3, "测试", 2);
        company.people()
                .join("LinMei", p -> p.name("林梅").in(3).mobile("13800000001").attribute("工号", "E1001"));
        company.people().join("zhaoyun", p -> p.name("赵云").in(1).position("主管"));
    }

    private void mapper(String id, Map<String, String> config) {
        realm.component(company.component(), id, TYPE, id, config);
    }

    private JsonNode user(String username) {
        return realm.findUser(username).orElseThrow();
    }

    private List<String> attribute(String username, String name) {
        List<String> values = new ArrayList<>();
        user(username).path("attributes").path(name).forEach(value -> values.add(value.asText()));
        return values;
    }

    private boolean isIn(String username, String groupId) {
        return realm.membersOf(groupId).stream()
                .anyMatch(member -> member.path("username").asText().equals(username));
    }

    @Test
    @DisplayName("is the table in the provider's form, as the administrator edited it")
    void table() {
        company.with(
                "attributeMapping",
                "[{\"key\":\"extattr.工号\",\"value\":\"employeeNumber\"},{\"key\":\"position\",\"value\":\"title\"},"
                        + "{\"key\":\"position\",\"value\":\"jobTitle\"}]");

        company.sync();

        assertThat(attribute("linmei", "employeeNumber")).containsExactly("E1001");
        assertThat(attribute("linmei", "phoneNumber")).isEmpty();
        assertThat(attribute("linmei", "wecom.userid")).containsExactly("LinMei");
        assertThat(attribute("zhaoyun", "title")).containsExactly("主管");
        assertThat(attribute("zhaoyun", "jobTitle")).containsExactly("主管");
    }

    @Test
    @DisplayName("is extended by mappers for attributes, templates, groups and roles, and follows what changes")
    void mappers() {
        String developers = realm.create("/groups", Map.of("name", "developers"));
        String onCall = realm.create("/groups", Map.of("name", "on-call"));
        realm.post("/roles", Map.of("name", "duty"));
        company.people().addTag(7, "轮值");
        company.people().tag(7, List.of("LinMei"), List.of());
        mapper("contact-attribute-mapper", Map.of("field", "extattr.工号", "attribute", "employeeNumber"));
        mapper("contact-hardcoded-attribute-mapper", Map.of("attribute", "source", "value", "wecom"));
        mapper(
                "contact-template-attribute-mapper",
                Map.of("template", "${name} (${extattr.工号})", "attribute", "label"));
        mapper(
                "contact-department-group-mapper",
                Map.of("department", "2", "includeSubDepartments", "true", "group", "/developers"));
        mapper("contact-tag-mapper", Map.of("tag", "轮值", "group", "/on-call"));
        mapper("contact-tag-mapper", Map.of("tag", "7", "role", "duty"));

        assertThat(company.sync()).isEqualTo(new Outcome(2, 0, 0, 0));

        assertThat(attribute("linmei", "employeeNumber")).containsExactly("E1001");
        assertThat(attribute("zhaoyun", "source")).containsExactly("wecom");
        assertThat(attribute("linmei", "label")).containsExactly("林梅 (E1001)");
        assertThat(attribute("zhaoyun", "label")).isEmpty();
        assertThat(isIn("linmei", developers)).isTrue();
        assertThat(isIn("zhaoyun", developers)).isFalse();
        assertThat(isIn("linmei", onCall)).isTrue();
        assertThat(roles("linmei")).contains("duty");
        assertThat(roles("zhaoyun")).doesNotContain("duty");

        company.people().untag(7, List.of("LinMei"), List.of());
        company.people().tag(7, List.of("zhaoyun"), List.of());
        company.people().move("LinMei", 1);
        assertThat(company.sync()).isEqualTo(new Outcome(0, 2, 0, 0));
        assertThat(isIn("linmei", developers)).isFalse();
        assertThat(isIn("linmei", onCall)).isFalse();
        assertThat(isIn("zhaoyun", onCall)).isTrue();
        assertThat(roles("linmei")).doesNotContain("duty");
        assertThat(roles("zhaoyun")).contains("duty");
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 0));
    }

    private List<String> roles(String username) {
        return realm.get("/users/" + user(username).path("id").asText() + "/role-mappings/realm")
                .findValuesAsText("name");
    }

    @Test
    @DisplayName("never makes anybody an administrator")
    void noAdministrators() {
        String group = realm.create("/groups", Map.of("name", "bosses"));
        company.component();
        assertThat(realm.send(
                                "POST",
                                "/components",
                                Map.of(
                                        "name",
                                        "x",
                                        "parentId",
                                        company.component(),
                                        "providerType",
                                        TYPE,
                                        "providerId",
                                        "contact-tag-mapper",
                                        "config",
                                        Map.of(
                                                "tag", List.of("7"),
                                                "role", List.of("realm-management.realm-admin"))))
                        .status())
                .isEqualTo(400);
        mapper(
                "contact-department-group-mapper",
                Map.of("department", "1", "includeSubDepartments", "true", "group", "/bosses"));
        String client = realm.get("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
        realm.post(
                "/groups/" + group + "/role-mappings/clients/" + client,
                List.of(realm.get("/clients/" + client + "/roles/realm-admin")));

        assertThat(company.sync().added()).isEqualTo(2);

        assertThat(realm.membersOf(group)).isEmpty();
        assertThat(company.complaints()).extracting(Company.Complaint::reason).containsExactly("mapped-to-admin");
    }

    @Test
    @DisplayName("leaves alone what the vendor begins to withhold")
    void withheld() {
        company.sync();
        assertThat(attribute("linmei", "phoneNumber")).containsExactly("+8613800000001");

        company.corp().app(company.app().agentId(), AppKind.SELF_BUILT_NEW);
        company.people().change("LinMei", p -> p.position("工程师"));

        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(attribute("linmei", "phoneNumber")).containsExactly("+8613800000001");
        assertThat(attribute("linmei", "wecom.position")).containsExactly("工程师");
    }

    @Test
    @DisplayName("people whom only the contact-sync secret knows are told of and not imported")
    void bothSecrets() {
        company.withContactSync();
        company.app().visibleDepartments(2L);

        assertThat(company.sync()).isEqualTo(new Outcome(1, 0, 0, 0));

        assertThat(realm.findUser("zhaoyun")).isEmpty();
        assertThat(company.complaints())
                .extracting(Company.Complaint::reason, Company.Complaint::detail)
                .containsExactly(tuple("outside-visible-scope", "1 people are not imported"));
        company.people().leave("LinMei");
        company.people().join("third", p -> p.name("Third One").in(2));
        assertThat(company.sync()).isEqualTo(new Outcome(1, 0, 1, 0));
    }

    @Test
    @DisplayName("single people in the visible scope are imported without any department")
    void singlePeople() {
        company.app().visibleUsers("LinMei");

        assertThat(company.sync()).isEqualTo(new Outcome(1, 0, 0, 0));

        assertThat(realm.groupsOf(user("linmei").path("id").asText())).isEmpty();
    }
}
