package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.lib.directory.DirectoryProbe;
import dev.keybridge.lib.directory.DirectorySource;
import dev.keybridge.lib.http.ProxySettings;
import dev.keybridge.lib.http.RetryPolicy;
import dev.keybridge.lib.http.Secret;
import dev.keybridge.lib.wecom.api.WeComClient;
import dev.keybridge.lib.wecom.api.WeComClients;
import dev.keybridge.lib.wecom.api.WeComSettings;
import dev.keybridge.lib.wecom.directory.WeComDirectory;
import dev.keybridge.lib.wecom.directory.WeComProbe;

import java.util.Optional;

/** The way to WeCom. */
final class WeComDirectories extends VendorDirectories<WeComClients> {
    WeComDirectories() {
        super(WeComClients::close);
    }

    @Override
    WeComClients make() {
        return new WeComClients();
    }

    @Override
    DirectorySource open(
            WeComClients shared, ContactsConfig config, Secrets secrets, ProxySettings proxies, RetryPolicy patience) {
        WeComClient app = client(shared, config, secrets.app(config), proxies, patience);
        return new WeComDirectory(app, contactSync(shared, config, secrets, proxies, patience), config.agentId());
    }

    @Override
    DirectoryProbe probe(WeComClients shared, ContactsConfig config, Secrets secrets, ProxySettings proxies) {
        Secret secret = secrets.app(config);
        return new WeComProbe(
                client(shared, config, secret, proxies, RetryPolicy.CHECK),
                contactSync(shared, config, secrets, proxies, RetryPolicy.CHECK),
                config.agentId(),
                ways(proxies, proxy -> client(shared, config, secret, proxy, RetryPolicy.CHECK)));
    }

    private static Optional<WeComClient> contactSync(
            WeComClients shared, ContactsConfig config, Secrets secrets, ProxySettings proxies, RetryPolicy patience) {
        return config.contactSyncSecret()
                .map(secrets::reveal)
                .map(secret -> client(shared, config, secret, proxies, patience));
    }

    private static WeComClient client(
            WeComClients shared, ContactsConfig config, Secret secret, ProxySettings proxies, RetryPolicy patience) {
        return shared.client(new WeComSettings(config.apiBaseUrl(), config.corpId(), secret, proxies), patience);
    }
}
