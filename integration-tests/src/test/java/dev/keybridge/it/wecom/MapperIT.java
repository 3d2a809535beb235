package dev.keybridge.it.wecom;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The attribute mapper")
@ExtendWith(SharedKeycloak.class)
class MapperIT {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("copies any field, extended attributes and lists too, when a sign-in creates the account")
    void create(Realm realm) {
        Company company = company(realm, "IMPORT");
        company.copies("mobile", "phoneNumber", "INHERIT");
        company.copies("extattr.工号", "employeeNumber", "INHERIT");
        company.copies("department", "departments", "INHERIT");
        long team = company.organisation().addDepartment("研发", 1).id();
        company.joins(
                "linmei",
                person -> person.mobile("13900000001")
                        .attribute("工号", "E1001")
                        .in(1)
                        .in(team));

        signIn(company);

        assertThat(attribute(realm, "phoneNumber")).isEqualTo("[\"+8613900000001\"]");
        assertThat(attribute(realm, "employeeNumber")).isEqualTo("[\"E1001\"]");
        assertThat(attribute(realm, "departments")).isEqualTo("[\"1\",\"" + team + "\"]");
    }

    @ParameterizedTest(name = "provider {0}, mapper {1}")
    @CsvSource({
        "IMPORT, INHERIT, 工程师",
        "FORCE,  INHERIT, 经理",
        "IMPORT, FORCE,   经理",
        "FORCE,  IMPORT,  工程师",
        "LEGACY, INHERIT, 工程师"
    })
    @DisplayName("follows Keycloak's sync modes at later sign-ins")
    void syncModes(String provider, String mapper, String expected, Realm realm) {
        Company company = company(realm, provider);
        company.copies("position", "title", mapper);
        company.joins("linmei");
        signIn(company);
        company.organisation().change("linmei", person -> person.position("经理"));

        signIn(company);

        assertThat(attribute(realm, "title")).isEqualTo("[\"" + expected + "\"]");
    }

    @Test
    @DisplayName("changes nothing where WeCom withholds a field")
    void withheld(Realm realm) {
        Company company = company(realm, "FORCE");
        company.copies("position", "title", "INHERIT");
        company.joins("linmei");
        company.joins("visible");
        signIn(company);
        company.app().visibleUsers("visible");

        signIn(company);

        assertThat(attribute(realm, "title")).isEqualTo("[\"工程师\"]");
    }

    @Test
    @DisplayName("clears where WeCom says that a field is empty")
    void empty(Realm realm) {
        Company company = company(realm, "FORCE");
        company.copies("position", "title", "INHERIT");
        company.joins("linmei");
        signIn(company);
        company.organisation().change("linmei", person -> person.position(""));

        signIn(company);

        assertThat(attribute(realm, "title")).isEmpty();
    }

    private static Company company(Realm realm, String syncMode) {
        Company company = new Company(realm, VENDOR).offered(Map.of("syncMode", syncMode), Map.of());
        company.showsAllAttributes();
        return company;
    }

    private static void signIn(Company company) {
        assertThat(company.portal().isReached(company.scannedBy(Browser.desktop(), "linmei")))
                .isTrue();
    }

    private static String attribute(Realm realm, String name) {
        return realm.findUser("linmei")
                .orElseThrow()
                .path("attributes")
                .path(name)
                .toString();
    }
}
