package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkClients;
import dev.keybridge.lib.dingtalk.api.DingTalkSettings;
import dev.keybridge.lib.dingtalk.directory.DingTalkDirectory;
import dev.keybridge.lib.dingtalk.directory.DingTalkProbe;
import dev.keybridge.lib.directory.DirectoryProbe;
import dev.keybridge.lib.directory.DirectorySource;
import dev.keybridge.lib.http.HttpSettings;
import dev.keybridge.lib.http.ProxySettings;
import dev.keybridge.lib.http.RetryPolicy;
import dev.keybridge.lib.http.Tempo;
import org.keycloak.Config;

/** The way to DingTalk. */
final class DingTalkDirectories extends VendorDirectories<DingTalkClients> {
    /** Server option (<code>spi-storage--dingtalk-contacts--requests-per-second</code>): the edition's limit for each API. */
    private static final String REQUESTS_PER_SECOND = "requestsPerSecond";

    /** Of the standard edition. */
    private static final int DEFAULT_REQUESTS_PER_SECOND = 20;

    private volatile int requestsPerSecond = DEFAULT_REQUESTS_PER_SECOND;

    DingTalkDirectories() {
        super(DingTalkClients::close);
    }

    @Override
    void configure(Config.Scope config) {
        requestsPerSecond = Math.max(1, config.getInt(REQUESTS_PER_SECOND, DEFAULT_REQUESTS_PER_SECOND));
    }

    @Override
    DingTalkClients make() {
        return new DingTalkClients(HttpSettings.DEFAULTS, DingTalkClients.pace(requestsPerSecond), Tempo.SYSTEM);
    }

    @Override
    DirectorySource open(
            DingTalkClients shared,
            ContactsConfig config,
            Secrets secrets,
            ProxySettings proxies,
            RetryPolicy patience) {
        return new DingTalkDirectory(client(shared, config, secrets, proxies, patience));
    }

    @Override
    DirectoryProbe probe(DingTalkClients shared, ContactsConfig config, Secrets secrets, ProxySettings proxies) {
        return new DingTalkProbe(
                client(shared, config, secrets, proxies, RetryPolicy.CHECK),
                config.corpId(),
                ways(proxies, proxy -> client(shared, config, secrets, proxy, RetryPolicy.CHECK)));
    }

    private static DingTalkClient client(
            DingTalkClients shared,
            ContactsConfig config,
            Secrets secrets,
            ProxySettings proxies,
            RetryPolicy patience) {
        DingTalkSettings settings = new DingTalkSettings(
                config.apiBaseUrl(),
                config.legacyApiBaseUrl(),
                config.corpId(),
                config.appKey(),
                secrets.app(config),
                proxies);
        return shared.client(settings, patience);
    }
}
