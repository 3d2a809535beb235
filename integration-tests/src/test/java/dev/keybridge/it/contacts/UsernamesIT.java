package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.it.contacts.Company.Complaint;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("User names of imported people")
@ExtendWith(SharedKeycloak.class)
final class UsernamesIT {
    private static final Outcome NOTHING = new Outcome(0, 0, 0, 0);

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static String nameOf(Realm realm, String userid) {
        return realm.users().stream()
                .filter(user -> user.path("attributes")
                        .path("wecom.userid")
                        .path(0)
                        .asText()
                        .equals(userid))
                .map(user -> user.path("username").asText())
                .findFirst()
                .orElse("nobody");
    }

    @Test
    @DisplayName("are made of the name in letters; who shares it gets an ending, and all stay what they are")
    void pinyin(Realm realm) {
        Company company = Company.in(realm, VENDOR).with("usernameTemplate", "${pinyin.name}");
        company.people().join("U1", p -> p.name("曾国藩").in(1));
        company.people().join("U2", p -> p.name("欧阳修").in(1));
        company.people().join("U3", p -> p.name("王伟").in(1));
        company.people().join("U4", p -> p.name("汪薇").in(1));
        company.people().join("U5", p -> p.name("Jürgen Groß").in(1));
        company.people().join("Kim.C", p -> p.name("김철수").in(1));
        realm.user("ouyangxiu", "secret");

        assertThat(company.sync()).isEqualTo(new Outcome(5, 0, 0, 1));

        assertThat(List.of(nameOf(realm, "U1"), nameOf(realm, "U3"), nameOf(realm, "U5"), nameOf(realm, "Kim.C")))
                .containsExactly("zengguofan", "wangwei", "jurgengross", "kim.c");
        String second = nameOf(realm, "U4");
        assertThat(second).matches("wangwei-[0-9a-f]{8}");
        assertThat(company.complaints())
                .extracting(Complaint::outcome, Complaint::vendorId, Complaint::reason, Complaint::detail)
                .containsExactlyInAnyOrder(
                        tuple("CONFLICT", "u2", "username-taken", ""),
                        tuple("WARNING", "kim.c", "username-fallback", ""),
                        tuple("WARNING", "u4", "username-shared", "the user name ends with " + second.substring(7)));

        company.people().change("U3", p -> p.name("王维"));
        company.people().change("U1", p -> p.name("林梅"));
        company.people().leave("U2");
        assertThat(company.sync()).isEqualTo(new Outcome(0, 2, 0, 0));
        assertThat(nameOf(realm, "U1")).as("who has a user name keeps it").isEqualTo("zengguofan");
        assertThat(company.sync()).isEqualTo(NOTHING);
        company.people().join("U7", p -> p.name("王薇").in(1));
        assertThat(company.sync().added()).isEqualTo(1);
        assertThat(nameOf(realm, "U7")).matches("wangwei-[0-9a-f]{8}").isNotEqualTo(second);
        assertThat(nameOf(realm, "U4")).isEqualTo(second);
    }

    @Test
    @DisplayName("can be the first half of the company's address or a number, and only what there is")
    void otherParts(Realm realm) {
        Company company = Company.in(realm, VENDOR).with("usernameTemplate", "${email.local}@corp");
        company.people().join("U1", p -> p.name("林梅").in(1).bizMail("Lin.Mei@corp.example"));
        company.people().join("U2", p -> p.name("赵云").in(1).email("admin@mail.example"));
        assertThat(company.sync()).isEqualTo(new Outcome(2, 0, 0, 0));
        assertThat(nameOf(realm, "U1")).isEqualTo("lin.mei@corp");
        assertThat(nameOf(realm, "U2"))
                .as("the address that the member chose is not looked at")
                .isEqualTo("u2@corp");
        company.reconfigure(Map.of("usernameTemplate", "e-${extattr.工号}"));
        company.people().join("U3", p -> p.name("王磊").in(1).attribute("工号", "Ｅ/1003"));
        assertThat(company.sync()).isEqualTo(new Outcome(1, 0, 0, 0));
        assertThat(nameOf(realm, "U3")).isEqualTo("e-e1003");
        assertThat(realm.send(
                                "PUT",
                                "/components/" + company.component(),
                                template(realm.get("/components/" + company.component()), "${job_number}"))
                        .status())
                .isEqualTo(400);
    }

    private static JsonNode template(JsonNode component, String template) {
        ((ObjectNode) component)
                .withObject("/config")
                .putArray("usernameTemplate")
                .add(template);
        return component;
    }

    @Test
    @DisplayName("of somebody who signed in before the first sync are what they were")
    void signedInBefore(Realm realm) {
        Company company = Company.in(realm, VENDOR).with("usernameTemplate", "${pinyin.name}");
        company.people().join("U1", p -> p.name("曾国藩").in(1));
        company.people().join("U2", p -> p.name("曾国番").in(1));
        String account = realm.user("u-one", "secret");
        realm.post(
                "/users/" + account + "/federated-identity/" + Company.ALIAS,
                Map.of("identityProvider", Company.ALIAS, "userId", "u1", "userName", "u1"));

        assertThat(company.sync()).isEqualTo(new Outcome(1, 1, 0, 0));

        assertThat(nameOf(realm, "U1")).isEqualTo("u-one");
        assertThat(nameOf(realm, "U2")).isEqualTo("zengguofan");
        List<String> names = new ArrayList<>();
        realm.users().forEach(user -> names.add(user.path("username").asText()));
        assertThat(names).containsExactlyInAnyOrder("u-one", "zengguofan");
    }
}
