package dev.keybridge.it.contacts;

import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.fault.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes wrong at a vendor while a sync reads. Each class for a vendor states its faults in static methods:
 * <code>lasting</code>, which also hit the department 2, and <code>passing</code>.
 */
@ExtendWith(SharedKeycloak.class)
abstract class Faults<C extends ImportedCompany> {
    private C company;

    /** A company with nobody in it. */
    abstract C found(Realm realm);

    abstract void happens(Fault fault);

    abstract void passes();

    abstract void dropTokens();

    final C company() {
        return company;
    }

    @BeforeEach
    void importedCompany(Realm realm) {
        company = found(realm);
        company.people().addDepartment(2, "研发", 1);
        company.people().addDepartment(3, "Sales", 1);
        for (int i = 0; i < 4; i++) {
            String userid = "person" + i;
            int department = 2 + i % 2;
            company.people().join(userid, p -> p.name("Person " + userid).in(department));
        }
        assertThat(company.sync()).isEqualTo(new Outcome(4, 0, 0, 0));
    }

    /** Somebody left, too: the proof of it is what the fault takes away. */
    final void assertNobodyRemoved() {
        company.realm()
                .users()
                .forEach(user -> assertThat(user.path("enabled").asBoolean()).isTrue());
        assertThat(company.realm().users()).hasSize(4);
        assertThat(company.realm().groups()).hasSize(4);
        assertThat(company.realm()
                        .membersOf(company.realm()
                                .groups()
                                .get(company.setting("targetGroup") + "/"
                                        + company.people().department(1).name() + "/研发")
                                .path("id")
                                .asText()))
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lasting")
    @DisplayName("removes nobody, does not look like a success, and the next good run makes up for it")
    void lastingFault(Fault fault) {
        company.people().leave("person0");
        dropTokens();
        happens(fault);

        Outcome outcome = company.sync();

        assertThat(outcome.failed()).isPositive();
        assertThat(outcome.removed()).isZero();
        assertThat(company.complaints()).isNotEmpty();
        assertNobodyRemoved();

        passes();
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 1, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    @DisplayName("is carried out all the same when the fault passes")
    void passingFault(Fault fault) {
        company.people().leave("person0");
        happens(fault);

        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 1, 0));
    }
}
