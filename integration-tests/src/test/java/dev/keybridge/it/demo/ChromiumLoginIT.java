package dev.keybridge.it.demo;

import dev.keybridge.it.browser.Chromium;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.org.OrganisationGenerator;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.PersonStatus;
import dev.keybridge.simulator.wecom.DemoCompany;
import dev.keybridge.simulator.wecom.corp.Corp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("In a real browser")
@ExtendWith(SharedKeycloak.class)
class ChromiumLoginIT {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "zh-CN"})
    @DisplayName("an imported person scans the QR code and is in, without any form")
    void scan(String language, Realm realm) {
        try (VendorSimulator simulator = VendorSimulator.start();
                Chromium browser = Chromium.reading(language)) {
            Corp company = DemoCompany.found(simulator.wecom(), OrganisationGenerator.of(30, 7));
            realm.syncAllUsers(DemoRealm.addWeCom(realm, simulator.wecom(), company));
            Person person = company.organisation().people().stream()
                    .filter(one -> one.status() == PersonStatus.ACTIVE)
                    .findFirst()
                    .orElseThrow();

            browser.open(realm.url() + "/account");
            browser.click("#social-wecom");
            browser.type("#q", person.userid());
            browser.click("#find");
            browser.click("button[name=userid][value='" + person.userid() + "']");
            browser.click("#confirm");

            String username = person.userid().toLowerCase(Locale.ROOT);
            assertThat(browser.filledValue("#username")).isEqualTo(username);
            assertThat(browser.address().getPath()).startsWith("/realms/" + realm.name() + "/account");
            assertThat(realm.users()).hasSize(30);
            assertThat(realm.events("LOGIN")).hasSize(1);
        }
    }
}
