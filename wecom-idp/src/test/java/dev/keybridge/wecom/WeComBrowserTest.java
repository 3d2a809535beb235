package dev.keybridge.wecom;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WeComBrowserTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 MicroMessenger/7.0.1 wxwork/4.1.6 ColorScheme/Light",
                "Mozilla/5.0 (Linux; Android 13) MicroMessenger/7.0.1 wxwork/4.0.6 MailPlugin_Enterprise",
                "Mozilla/5.0 (Phone; OpenHarmony 5.0) WXWork/5.0.8"
            })
    @DisplayName("the WeCom app is recognised on every system")
    void weCom(String userAgent) {
        assertThat(WeComBrowser.isIt(userAgent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0 Safari/537.36",
                "Mozilla/5.0 (iPhone) MicroMessenger/8.0.50 NetType/WIFI",
                "wxworkish/",
                ""
            })
    @DisplayName("other browsers, plain WeChat among them, are not WeCom")
    void others(String userAgent) {
        assertThat(WeComBrowser.isIt(userAgent)).isFalse();
    }

    @Test
    @DisplayName("a browser that does not say what it is is a desktop browser")
    void silent() {
        assertThat(WeComBrowser.isIt(null)).isFalse();
    }
}
