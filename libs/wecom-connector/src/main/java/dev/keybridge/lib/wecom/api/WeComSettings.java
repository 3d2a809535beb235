package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.ProxySettings;
import dev.keybridge.lib.http.Secret;

import java.util.Objects;

/**
 * How to reach one app of one corp. Two secrets of the same corp are two settings: they have different powers.
 *
 * @param apiBaseUrl scheme and host of the server API, {@link #PUBLIC_API} or that of a private edition
 * @param corpId the corp's id (<code>ww…</code>)
 * @param secret the secret of a self-built app, or of the contact-sync assistant (通讯录同步)
 * @param proxies the way there
 */
public record WeComSettings(String apiBaseUrl, String corpId, Secret secret, ProxySettings proxies) {
    public static final String PUBLIC_API = "https://qyapi.weixin.qq.com";

    public WeComSettings {
        Objects.requireNonNull(apiBaseUrl);
        Objects.requireNonNull(corpId);
        Objects.requireNonNull(secret);
        Objects.requireNonNull(proxies);
    }
}
