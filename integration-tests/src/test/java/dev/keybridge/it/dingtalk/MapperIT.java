package dev.keybridge.it.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The attribute mapper for DingTalk")
@ExtendWith(SharedKeycloak.class)
class MapperIT {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("copies any field of the company's records, and changes nothing where DingTalk withholds it")
    void fields(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of("syncMode", "FORCE"), Map.of());
        company.showsAllAttributes();
        company.copies("title", "title", "INHERIT");
        company.copies("mobile", "phoneNumber", "INHERIT");
        company.copies("extension.工号", "employeeNumber", "INHERIT");
        company.copies("dept_id_list", "departments", "IMPORT");
        long team = company.organisation().addDepartment("研发", 1).id();
        company.joins("linmei", person -> person.attribute("工号", "E1001").in(1).in(team));

        company.signsIn(Browser.desktop(), "linmei");

        JsonNode first = attributes(realm);
        assertThat(first.path("phoneNumber").toString()).isEqualTo("[\"+8613900000001\"]");
        assertThat(first.path("employeeNumber").toString()).isEqualTo("[\"E1001\"]");
        assertThat(first.path("departments")).hasSize(2);

        company.organisation().change("linmei", person -> person.position("经理").notIn(team));
        company.app().revoke(Permission.MOBILE_FIELDS);
        company.signsIn(Browser.desktop(), "linmei");

        JsonNode second = attributes(realm);
        assertThat(second.path("title").toString()).isEqualTo("[\"经理\"]");
        assertThat(second.path("phoneNumber").toString()).isEqualTo("[\"+8613900000001\"]");
        assertThat(second.path("departments")).hasSize(2);
    }

    private static JsonNode attributes(Realm realm) {
        return realm.findUser("linmei").orElseThrow().path("attributes");
    }
}
