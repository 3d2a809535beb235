package dev.keybridge.dingtalk;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DingTalkBrowserTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 AliApp(DingTalk/9.0.4) com.laiwang.DingTalk/1",
                "Mozilla/5.0 (Linux; U; Android 14) AliApp(DingTalk/8.2.0) com.alibaba.android.rimet/1",
                "Mozilla/5.0 (Windows NT 10.0) dingtalk-win/1.0.0 nw(0.14.7) DingTalk(7.8.10-Release.1)",
                "Mozilla/5.0 (Macintosh) DingTalk(9.0.1-macOS) nw DTWKWebView"
            })
    @DisplayName("the DingTalk app is recognised on every system")
    void dingTalk(String userAgent) {
        assertThat(DingTalkBrowser.isIt(userAgent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0 Safari/537.36", "AliApp(TB/10.0)", ""})
    @DisplayName("other browsers are not DingTalk")
    void others(String userAgent) {
        assertThat(DingTalkBrowser.isIt(userAgent)).isFalse();
    }

    @Test
    @DisplayName("a browser that does not say what it is is a desktop browser")
    void silent() {
        assertThat(DingTalkBrowser.isIt(null)).isFalse();
    }
}
