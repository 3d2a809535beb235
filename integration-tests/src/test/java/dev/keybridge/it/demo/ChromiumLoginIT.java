package dev.keybridge.it.demo;

import dev.keybridge.it.browser.Chromium;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkDemoCompany;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.OrganisationGenerator;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.PersonStatus;
import dev.keybridge.simulator.wecom.DemoCompany;
import dev.keybridge.simulator.wecom.corp.Corp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("In a real browser")
@ExtendWith(SharedKeycloak.class)
class ChromiumLoginIT {

    private static final int PEOPLE = 30;

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({"wecom, en", "wecom, zh-CN", "dingtalk, en", "dingtalk, zh-CN"})
    @DisplayName("an imported person scans the QR code and is in, without any form")
    void scan(String vendor, String language, Realm realm) {
        try (VendorSimulator simulator = VendorSimulator.start();
                Chromium browser = Chromium.reading(language)) {
            boolean wecom = vendor.equals("wecom");
            Organisation company = wecom ? importWeCom(realm, simulator) : importDingTalk(realm, simulator);
            Person person = company.people().stream()
                    .filter(one -> one.status() == PersonStatus.ACTIVE)
                    .findFirst()
                    .orElseThrow();

            browser.open(realm.url() + "/account");
            browser.click("#social-" + vendor);
            browser.type("#q", person.userid());
            browser.click("#find");
            browser.click("button[name=userid][value='" + person.userid() + "']");
            browser.click("#confirm");

            String username = person.userid().toLowerCase(Locale.ROOT) + (wecom ? "" : "@dingtalk");
            assertThat(browser.filledValue("#username")).isEqualTo(username);
            assertThat(browser.address().getPath()).startsWith("/realms/" + realm.name() + "/account");
            assertThat(realm.users()).hasSize(PEOPLE);
            assertThat(realm.events("LOGIN")).hasSize(1);
        }
    }

    private static Organisation importWeCom(Realm realm, VendorSimulator simulator) {
        Corp company = DemoCompany.found(simulator.wecom(), OrganisationGenerator.of(PEOPLE, 7));
        realm.syncAllUsers(DemoRealm.addWeCom(realm, simulator.wecom(), company));
        return company.organisation();
    }

    private static Organisation importDingTalk(Realm realm, VendorSimulator simulator) {
        DingTalkCorp company = DingTalkDemoCompany.found(simulator.dingtalk(), OrganisationGenerator.of(PEOPLE, 8));
        simulator.dingtalk().limits().callsPerSecond(Integer.MAX_VALUE);
        realm.syncAllUsers(DemoRealm.addDingTalk(realm, simulator.dingtalk(), company));
        return company.organisation();
    }
}
