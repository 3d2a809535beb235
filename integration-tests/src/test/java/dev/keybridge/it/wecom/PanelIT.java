package dev.keybridge.it.wecom;

import dev.keybridge.it.browser.Chromium;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.it.signin.PanelContract;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@DisplayName("WeCom's QR code on the login page")
@ExtendWith(SharedKeycloak.class)
class PanelIT extends PanelContract {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    PanelIT() {
        super(realm -> new Company(realm, VENDOR), VENDOR, Company.ALIAS, Map.of("en", "WeCom", "zh-CN", "企业微信"));
    }

    @Override
    protected void set(String point, String position) {
        VENDOR.wecom().set(OpenPoint.valueOf(point), position);
    }

    @Override
    protected void turnedAway(Chromium browser) {
        browser.click("#confirm");
        browser.outside();
    }

    @Override
    protected String success(String state) {
        return success("{ code: 'c' }", "payload");
    }

    @Override
    protected List<String> incomplete() {
        return List.of(success("{}", "payload"), success("{ code: '' }", "data"), success("{ code: 1 }", "data"));
    }

    private static String success(String content, String field) {
        return "JSON.stringify({ type: 'ww-iframe-handle:call', args: { type: 'call', name: 'onLoginSuccess', " + field
                + ": " + content + " } })";
    }

    @Override
    protected Stream<List<String>> positions() {
        return Arrays.stream(OpenPoint.values())
                .filter(point -> point.name().startsWith("PANEL_") || point == OpenPoint.STATE_CHARACTERS)
                .flatMap(point -> point.positions().stream()
                        .skip(1)
                        .map(position -> List.of(
                                point.name(), position, point.positions().get(0))));
    }

    @ParameterizedTest
    @CsvSource({"en, cannot be shown here", "zh-CN, 不允许在此显示二维码"})
    @DisplayName("says so where the realm's own policy forbids the frame, and the button still works")
    void forbidden(String language, String sentence, Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of("kcTheme-panel", "tab"), Map.of());
        company.realmHas(Map.of(
                "loginTheme",
                "keybridge",
                "browserSecurityHeaders",
                Map.of("contentSecurityPolicy", "frame-src https://login.work.weixin.qq.com; object-src 'none'")));
        try (Chromium browser = Chromium.reading(language)) {
            browser.open(company.portal().loginAddress().toString());
            browser.click("#keybridge-tab-wecom");
            browser.textWith(sentence);
            browser.click("#social-wecom");
            browser.read("#people");
        }
    }
}
