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
    @DisplayName("disables somebody who has quit even if something else about them cannot be written")
    void quitAndUnwritable() {
        people().change("LinMei", p -> p.name("x".repeat(300)));
        people().setStatus("LinMei", PersonStatus.QUIT);
        for (int i = 0; i < 2; i++) {
            assertThat(company().sync().failed()).as("told in every run").isEqualTo(1);
            assertThat(company().account("linmei").path("enabled").asBoolean()).isFalse();
        }
        people().change("LinMei", p -> p.name("林梅"));
        assertThat(company().sync()).as("the rest is written").isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(company().account("linmei").path("enabled").asBoolean()).isFalse();
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

    @Test
    @DisplayName("hands e-mail addresses on, and exchanges them, in one run; nobody loses anything else over it")
    void handedOverAddresses() {
        people().change("LinMei", p -> p.bizMail("lin.mei@corp.example"));
        people().change("zhaoyun", p -> p.bizMail("linmei@corp.example"));
        people().change("anna.smith", p -> p.bizMail("zhaoyun@corp.example"));
        assertThat(company().sync()).isEqualTo(new Outcome(0, 3, 0, 0));
        assertSettled();

        people().change("LinMei", p -> p.bizMail("linmei@corp.example").name("林小梅"));
        people().change("zhaoyun", p -> p.bizMail("lin.mei@corp.example"));
        people().join("wang.lei", p -> p.name("王磊").in(4).bizMail("zhaoyun@corp.example"));
        people().change("anna.smith", p -> p.bizMail("anna@corp.example"));
        assertThat(company().syncChanged()).isEqualTo(new Outcome(1, 3, 0, 0));
        assertThat(company().complaints()).isEmpty();
        assertSettled();
    }
}
