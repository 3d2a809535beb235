package dev.keybridge.lib.http;

import java.time.Duration;

/** A vendor, a door to it, and an account: what each test needs. */
final class World implements AutoCloseable {
    static final String API = "/api/thing";
    static final HttpSettings SETTINGS =
            new HttpSettings(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10), 64 * 1024);

    final StandIn vendor = new StandIn().on(TestDialect.TOKEN, TestDialect.token("tok-1", 7200));
    final TestTempo tempo = new TestTempo();
    final VendorHttp http = new VendorHttp(SETTINGS, tempo);

    VendorAccount account() {
        return account(ProxySettings.NONE);
    }

    VendorAccount account(ProxySettings proxies) {
        return new VendorAccount(vendor.url(), "corp", "corp", Secret.of("s3cr3t"), proxies);
    }

    VendorSession session(RetryPolicy policy) {
        return session(account(), policy);
    }

    VendorSession session(VendorAccount account, RetryPolicy policy) {
        return http.session(account, new TestDialect(), policy);
    }

    Wire call(RetryPolicy policy) {
        return session(policy).call(VendorRequest.get(API));
    }

    @Override
    public void close() {
        http.close();
        vendor.close();
    }
}
