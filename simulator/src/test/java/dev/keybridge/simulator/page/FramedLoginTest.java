package dev.keybridge.simulator.page;

import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A login page in a frame")
final class FramedLoginTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static final String CALLBACK = "redirect_uri=https%3A%2F%2Fsso.example%3A8443%2Fback";

    private final Phone browser = new Phone(Phone.DESKTOP);

    @Test
    @DisplayName("is one document that knows whom it talks to, and by which rules")
    void wecom() {
        VENDOR.wecom().set(OpenPoint.PANEL_END, "self");
        String page = VENDOR.wecom().loginBaseUrl() + "/wwlogin/sso/login?" + CALLBACK;

        HttpResponse<String> framed = browser.open(page + "&redirect_type=callback");
        assertThat(framed.body())
                .contains("data-around=\"https://sso.example:8443\"", "data-end=\"self\"", "data-channel=\"offered\"");
        assertThat(browser.open(page + "&redirect_type=top").body()).contains("data-end=\"top\"");
        assertThat(browser.open(page).body()).doesNotContain("data-around");
        assertThat(browser.open(VENDOR.wecom().loginBaseUrl() + "/wwlogin/sso/login/framed.js")
                        .body())
                .contains("ww-iframe-handle");
    }

    @Test
    @DisplayName("is asked for by DingTalk's script in its own way")
    void dingTalk() {
        VENDOR.dingtalk().set(DingTalkOpenPoint.PANEL_TIMES, "twice");
        String page = VENDOR.dingtalk().loginBaseUrl() + "/oauth2/auth?" + CALLBACK;

        assertThat(browser.open(page + "&iframe=true").body()).contains("data-times=\"twice\"");
        assertThat(browser.open(page).body()).doesNotContain("data-times");
    }

    @Test
    @DisplayName("has a QR code that expires by the vendor's clock")
    void expires() {
        String page = VENDOR.wecom().loginBaseUrl() + "/wwlogin/sso/login";
        Matcher since = Pattern.compile("data-since=\"(\\d+)\"")
                .matcher(browser.open(page + "?redirect_type=callback&" + CALLBACK)
                        .body());
        assertThat(since.find()).isTrue();
        String expired = page + "/expired?since=" + since.group(1);

        assertThat(browser.open(expired).body()).isEqualTo("{\"expired\":false}");
        VENDOR.clock().advance(Duration.ofMinutes(6));
        assertThat(browser.open(expired).body()).isEqualTo("{\"expired\":true}");
    }
}
