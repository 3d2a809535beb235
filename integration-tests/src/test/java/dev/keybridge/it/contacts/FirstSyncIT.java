package dev.keybridge.it.contacts;

import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.OrganisationGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The first sync")
@ExtendWith(SharedKeycloak.class)
final class FirstSyncIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("imports a company of 300, and a second sync finds nothing to do")
    void threeHundred(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        OrganisationGenerator.of(300, 7).fill(company.people());

        Outcome first = company.sync();

        assertThat(first).isEqualTo(new Outcome(300, 0, 0, 0));
        Comparison.assertSame(company);
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(company.syncChanged()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(VENDOR.wecom().unexpected()).isEmpty();
    }
}
