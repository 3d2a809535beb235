package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.ProxySettings;
import dev.keybridge.lib.http.Secret;

import java.util.Objects;

/**
 * How to reach one in-house app of one organisation.
 *
 * @param apiBaseUrl scheme and host of the new API (<code>/v1.0/…</code>), {@link #PUBLIC_API} or that of a private edition
 * @param legacyApiBaseUrl scheme and host of the old API (<code>/topapi/…</code>), {@link #PUBLIC_LEGACY_API} likewise
 * @param corpId the organisation's id (<code>ding…</code>)
 * @param appKey the app's key (AppKey, Client ID)
 * @param appSecret the app's secret (AppSecret, Client Secret)
 * @param proxies the way to both hosts
 */
public record DingTalkSettings(
        String apiBaseUrl,
        String legacyApiBaseUrl,
        String corpId,
        String appKey,
        Secret appSecret,
        ProxySettings proxies) {
    public static final String PUBLIC_API = "https://api.dingtalk.com";
    public static final String PUBLIC_LEGACY_API = "https://oapi.dingtalk.com";

    public DingTalkSettings {
        Objects.requireNonNull(apiBaseUrl);
        Objects.requireNonNull(legacyApiBaseUrl);
        Objects.requireNonNull(corpId);
        Objects.requireNonNull(appKey);
        Objects.requireNonNull(appSecret);
        Objects.requireNonNull(proxies);
    }
}
