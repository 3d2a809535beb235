package dev.keybridge.it.demo;

import dev.keybridge.it.browser.Chromium;
import dev.keybridge.it.browser.Device;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkDemoCompany;
import dev.keybridge.simulator.org.OrganisationGenerator;
import dev.keybridge.simulator.wecom.DemoCompany;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Not a test: makes the pictures of the documentation, when it is asked to. */
@DisplayName("Pictures of the login page")
@ExtendWith(SharedKeycloak.class)
@EnabledIfSystemProperty(named = "keybridge.screenshots", matches = "true")
class SignInPicturesIT {
    private static final Path IMAGES = Path.of(System.getProperty("keybridge.root"), "docs", "images");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "login, en, none, false, false",
        "login-qr, en, wecom, false, false",
        "login-qr-dark-zh, zh-CN, dingtalk, true, false",
        "login-phone-zh, zh-CN, none, false, true"
    })
    @DisplayName("are made")
    void pictures(String name, String language, String vendor, boolean dark, boolean phone, Realm realm)
            throws IOException {
        Device device = phone ? new Device(390, 760, true, dark) : new Device(900, 900, false, dark);
        try (VendorSimulator simulator = VendorSimulator.start();
                Chromium browser = Chromium.reading(language).on(device)) {
            DemoRealm.addWeCom(
                    realm, simulator.wecom(), DemoCompany.found(simulator.wecom(), OrganisationGenerator.of(8, 7)));
            DemoRealm.addDingTalk(
                    realm,
                    simulator.dingtalk(),
                    DingTalkDemoCompany.found(simulator.dingtalk(), OrganisationGenerator.of(8, 8)));
            realm.put("", Map.of("loginTheme", "keybridge", "displayName", "Example Ltd 示例公司"));

            browser.open(realm.url() + "/account");
            browser.read("#kc-form-login");
            if (!vendor.equals("none")) {
                browser.click("#keybridge-tab-" + vendor);
                browser.within("#keybridge-panel-" + vendor + " iframe")
                        .within("#vendor")
                        .read("#simulated");
                browser.outside();
            }
            byte[] picture = browser.picture();

            assertThat(picture).isNotEmpty();
            Files.createDirectories(IMAGES);
            Files.write(IMAGES.resolve(name + ".png"), picture);
        }
    }
}
