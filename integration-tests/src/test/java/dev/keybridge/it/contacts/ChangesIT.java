package dev.keybridge.it.contacts;

import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.PersonStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A sync after a change at WeCom")
final class ChangesIT extends Changes<Company> {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    @Override
    Company found(Realm realm) {
        return Company.in(realm, VENDOR);
    }

    @Test
    @DisplayName("disables somebody who is still listed and has quit")
    void quit() {
        people().setStatus("LinMei", PersonStatus.QUIT);
        assertThat(company().sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(company()
                        .realm()
                        .findUser("linmei")
                        .orElseThrow()
                        .path("enabled")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @DisplayName("renames people and carries over changed, new and emptied fields")
    void changedFields() {
        people().change(
                        "LinMei",
                        p -> p.name("林小梅")
                                .position("")
                                .alias("Mei")
                                .attribute("工号", "E2002")
                                .mobile("13900000002"));
        assertThat(company().sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertSettled();
    }
}
