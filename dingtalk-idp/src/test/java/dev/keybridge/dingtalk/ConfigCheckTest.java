package dev.keybridge.dingtalk;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Outside a server a mistake is named by the key of its text. */
class ConfigCheckTest {
    @Test
    @DisplayName("corp id, app key and app secret are enough")
    void minimal() {
        assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clientSecret       | ${vault.dingtalk}",
                "organisationChoice | preselected",
                "exclusiveCorpId    | dingother",
                "jsapiUrl           | https://static.corp.example/dingtalk.open.js",
                "jsapiUrl           | http://127.0.0.1:8080/jsapi.js",
                "jsapiPatience      | 60",
                "apiBaseUrl         | https://api.corp.example/prefix/",
                "legacyApiBaseUrl   | http://127.0.0.1:8080",
                "proxyPassword      | ${vault.proxy}"
            })
    @DisplayName("correct settings are accepted")
    void correct(String field, String value) {
        assertThatCode(() -> check(Map.of(field, value))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clientId           | ''                            | dingtalk-mistake-app-key",
                "clientId           | my app                        | dingtalk-mistake-app-key",
                "clientSecret       | ''                            | dingtalk-mistake-secret",
                "corpId             | ''                            | dingtalk-mistake-corp-id",
                "corpId             | ding corp                     | dingtalk-mistake-corp-id",
                "organisationChoice | all                           | dingtalk-mistake-organisation-choice",
                "exclusiveCorpId    | ding;corp                     | dingtalk-mistake-exclusive-corp-id",
                "jsapiUrl           | http://g.alicdn.com/x.js      | dingtalk-mistake-jsapi-url",
                "jsapiUrl           | https://x.example/a.js; evil  | dingtalk-mistake-jsapi-url",
                "jsapiUrl           | https://u:p@x.example/a.js    | dingtalk-mistake-jsapi-url",
                "jsapiPatience      | 0                             | dingtalk-mistake-jsapi-patience",
                "jsapiPatience      | 61                            | dingtalk-mistake-jsapi-patience",
                "jsapiPatience      | soon                          | dingtalk-mistake-jsapi-patience",
                "apiBaseUrl         | http://api.dingtalk.com       | dingtalk-mistake-api-url",
                "legacyApiBaseUrl   | oapi.dingtalk.com             | dingtalk-mistake-legacy-api-url",
                "loginBaseUrl       | javascript:alert(1)           | dingtalk-mistake-login-url",
                "proxies            | proxy                         | dingtalk-mistake-proxies",
                "proxyPassword      | open-sesame                   | dingtalk-mistake-proxy-password"
            })
    @DisplayName("each wrong field is refused with its own text")
    void wrong(String field, String value, String mistake) {
        assertThatThrownBy(() -> check(Map.of(field, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(mistake);
    }

    private static void check(Map<String, String> settings) {
        Forms.complete(settings).refuseMistakes();
    }
}
