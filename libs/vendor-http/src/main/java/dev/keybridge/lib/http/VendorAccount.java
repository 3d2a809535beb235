package dev.keybridge.lib.http;

import java.util.Objects;

/**
 * In whose name a vendor is called.
 *
 * @param baseUrl scheme, host and perhaps a path prefix of the API; of a vendor with several hosts the one that hands out
 *     tokens
 * @param corp the company at the vendor
 * @param appKey the app as the vendor's token API names it; vendors that tell apps apart by the secret alone repeat the
 *     company
 * @param secret the app's secret
 */
public record VendorAccount(String baseUrl, String corp, String appKey, Secret secret, ProxySettings proxies) {
    public VendorAccount {
        Objects.requireNonNull(baseUrl);
        Objects.requireNonNull(corp);
        Objects.requireNonNull(appKey);
        Objects.requireNonNull(secret);
        Objects.requireNonNull(proxies);
    }
}
