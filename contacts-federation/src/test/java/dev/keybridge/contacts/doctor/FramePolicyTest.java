package dev.keybridge.contacts.doctor;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;

class FramePolicyTest {
    private static final URI OWN = URI.create("https://sso.example.com:8443/realms/acme/broker/wecom/endpoint/panel");

    @ParameterizedTest
    @DisplayName("a page may show frames of its own host where the policy names it, or says nothing about frames")
    @NullSource
    @ValueSource(
            strings = {
                "",
                "frame-src 'self'; frame-ancestors 'self'; object-src 'none';",
                "FRAME-SRC 'Self' https://elsewhere.example.com",
                "frame-ancestors 'none'; object-src 'none'",
                "default-src 'none'; frame-src *",
                "default-src 'none'; child-src https:",
                "default-src http:",
                "frame-src https://sso.example.com:8443",
                "frame-src sso.example.com:*",
                "frame-src *.example.com:8443",
                "frame-src *:8443",
                "frame-src HTTPS://SSO.example.com:8443/realms/",
                "frame-src https://sso.example.com:8443/realms/acme/broker/wecom/endpoint/panel",
                "frame-src 'self'; frame-src 'none'",
                "frame-src 'self', frame-src https:",
            })
    void allowed(String policy) {
        assertThat(new FramePolicy(policy).allowsOwn(OWN)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("a page may show no frames of its own host where the policy names others only, or none")
    @ValueSource(
            strings = {
                "frame-src 'none'",
                "frame-src",
                "frame-src https://login.work.weixin.qq.com",
                "default-src 'self'; frame-src https://login.dingtalk.com",
                "default-src 'self'; child-src 'none'",
                "default-src 'none'",
                "frame-src http://sso.example.com",
                "frame-src https://sso.example.com",
                "frame-src *.sso.example.com:8443",
                "frame-src ws:",
                "frame-src https://sso.example.com:8443/account/",
                "frame-src https://sso.example.com:8443/realms",
                "frame-src 'none'; frame-src 'self'",
                "frame-src 'self', frame-src 'none'",
            })
    void refused(String policy) {
        assertThat(new FramePolicy(policy).allowsOwn(OWN)).isFalse();
    }
}
