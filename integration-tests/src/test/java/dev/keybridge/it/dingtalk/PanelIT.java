package dev.keybridge.it.dingtalk;

import dev.keybridge.it.browser.Chromium;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.it.signin.PanelContract;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@DisplayName("DingTalk's QR code on the login page")
@ExtendWith(SharedKeycloak.class)
class PanelIT extends PanelContract {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    PanelIT() {
        super(realm -> new Company(realm, VENDOR), VENDOR, Company.ALIAS, Map.of("en", "DingTalk", "zh-CN", "钉钉"));
    }

    @Override
    protected void set(String point, String position) {
        VENDOR.dingtalk().set(DingTalkOpenPoint.valueOf(point), position);
    }

    @Override
    protected void turnedAway(Chromium browser) {
        browser.outside().within("#keybridge-panel-dingtalk iframe");
    }

    @Override
    protected String success(String state) {
        return "{ success: true, redirectUrl: 'https://login.invalid/?authCode=c&state=" + state + "' }";
    }

    @Override
    protected List<String> incomplete() {
        return List.of(
                "{ success: true, redirectUrl: 'https://login.invalid/?authCode=c' }",
                success("of-another-login"),
                "{ success: true, redirectUrl: 'no address' }");
    }

    @Override
    protected Stream<List<String>> positions() {
        return Arrays.stream(DingTalkOpenPoint.values())
                .filter(point -> point.name().startsWith("PANEL_") || point == DingTalkOpenPoint.REDIRECT_PARAMETERS)
                .flatMap(point -> point.positions().stream()
                        .skip(1)
                        .map(position -> List.of(
                                point.name(), position, point.positions().get(0))));
    }
}
