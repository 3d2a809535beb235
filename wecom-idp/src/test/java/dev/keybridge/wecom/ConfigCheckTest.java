package dev.keybridge.wecom;

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
    @DisplayName("corp id, secret and agent id are enough")
    void minimal() {
        assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clientSecret           | ${vault.wecom}",
                "agentId                | 1000002",
                "apiBaseUrl             | https://qyapi.corp.example/prefix/",
                "apiBaseUrl             | http://127.0.0.1:8080",
                "loginBaseUrl           | http://localhost:8080",
                "oauthBaseUrl           | http://[::1]:8080",
                "language               | zh",
                "domainVerificationFile | WW_verify_aB3dE6gH9jK2mN5p.txt",
                "domainVerificationFile | aB3dE6gH9jK2mN5p",
                "proxies                | proxy-1.corp.example:3128, 10.0.0.7:3128",
                "proxyPassword          | ${vault.proxy}"
            })
    @DisplayName("correct settings are accepted")
    void correct(String field, String value) {
        assertThatCode(() -> check(Map.of(field, value))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clientId               | ''                                  | wecom-mistake-corp-id",
                "clientId               | ww1 & more                          | wecom-mistake-corp-id",
                "clientSecret           | ''                                  | wecom-mistake-secret",
                "agentId                | ''                                  | wecom-mistake-agent-id",
                "agentId                | my app                              | wecom-mistake-agent-id",
                "apiBaseUrl             | http://qyapi.weixin.qq.com          | wecom-mistake-api-url",
                "apiBaseUrl             | http://127.0.0.1.evil.example       | wecom-mistake-api-url",
                "apiBaseUrl             | qyapi.weixin.qq.com                 | wecom-mistake-api-url",
                "apiBaseUrl             | https:///cgi-bin                    | wecom-mistake-api-url",
                "apiBaseUrl             | https://user:pass@qyapi.example     | wecom-mistake-api-url",
                "loginBaseUrl           | https://login.example?x=1           | wecom-mistake-login-url",
                "loginBaseUrl           | javascript:alert(1)                 | wecom-mistake-login-url",
                "oauthBaseUrl           | https://open.weixin.qq.com#fragment | wecom-mistake-oauth-url",
                "oauthBaseUrl           | https://open weixin                 | wecom-mistake-oauth-url",
                "language               | fr                                  | wecom-mistake-language",
                "domainVerificationFile | WW_verify_short.txt                 | wecom-mistake-verification-file",
                "domainVerificationFile | ../WW_verify_aB3dE6gH9jK2mN5p.txt   | wecom-mistake-verification-file",
                "proxies                | http://proxy:3128                   | wecom-mistake-proxies",
                "proxies                | proxy                               | wecom-mistake-proxies",
                "proxyPassword          | open-sesame                         | wecom-mistake-proxy-password"
            })
    @DisplayName("each wrong field is refused with its own text")
    void wrong(String field, String value, String mistake) {
        assertThatThrownBy(() -> check(Map.of(field, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(mistake);
    }

    private static void check(Map<String, String> settings) {
        new ConfigCheck(Forms.complete(settings)).refuseMistakes();
    }
}
