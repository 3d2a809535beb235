package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.lib.directory.DirectorySource;
import dev.keybridge.lib.http.ProxySettings;
import dev.keybridge.lib.http.RetryPolicy;
import dev.keybridge.lib.http.Secret;
import dev.keybridge.lib.wecom.api.WeComClient;
import dev.keybridge.lib.wecom.api.WeComClients;
import dev.keybridge.lib.wecom.api.WeComSettings;
import dev.keybridge.lib.wecom.directory.WeComDirectory;

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
    DirectorySource open(WeComClients shared, ContactsConfig config, Secrets secrets, ProxySettings proxies) {
        WeComClient app = client(shared, config, secrets.app(config), proxies);
        Optional<WeComClient> contactSync =
                config.contactSyncSecret().map(secrets::reveal).map(secret -> client(shared, config, secret, proxies));
        return new WeComDirectory(app, contactSync, config.agentId());
    }

    private static WeComClient client(
            WeComClients shared, ContactsConfig config, Secret secret, ProxySettings proxies) {
        return shared.client(
                new WeComSettings(config.apiBaseUrl(), config.corpId(), secret, proxies), RetryPolicy.CRAWL);
    }
}
