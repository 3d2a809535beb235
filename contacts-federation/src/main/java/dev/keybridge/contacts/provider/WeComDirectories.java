package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.run.DirectoryOpener;
import dev.keybridge.lib.directory.DirectorySource;
import dev.keybridge.lib.http.ProxySettings;
import dev.keybridge.lib.http.RetryPolicy;
import dev.keybridge.lib.http.Secret;
import dev.keybridge.lib.wecom.api.WeComClient;
import dev.keybridge.lib.wecom.api.WeComClients;
import dev.keybridge.lib.wecom.api.WeComSettings;
import dev.keybridge.lib.wecom.directory.WeComDirectory;
import org.keycloak.models.KeycloakSession;

import java.util.Optional;

/** The way to WeCom: connections, tokens and pace are shared by all providers of this server. */
final class WeComDirectories implements DirectoryOpener, AutoCloseable {
    private WeComClients clients;

    @Override
    public DirectorySource open(KeycloakSession session, ContactsConfig config) {
        Secrets secrets = new Secrets(session);
        ProxySettings proxies = ProxySettings.parse(
                config.proxies().orElse(null),
                config.proxyUsername().orElse(null),
                config.proxyPassword().map(secrets::reveal).orElse(null));
        WeComClient app = client(config, config.appSecret().map(secrets::reveal).orElse(Secret.of("")), proxies);
        Optional<WeComClient> contactSync =
                config.contactSyncSecret().map(secrets::reveal).map(secret -> client(config, secret, proxies));
        return new WeComDirectory(app, contactSync, config.agentId());
    }

    private WeComClient client(ContactsConfig config, Secret secret, ProxySettings proxies) {
        return clients()
                .client(new WeComSettings(config.apiBaseUrl(), config.corpId(), secret, proxies), RetryPolicy.CRAWL);
    }

    /** Made at first use: factories are constructed while the server is being built. */
    private synchronized WeComClients clients() {
        if (clients == null) {
            clients = new WeComClients();
        }
        return clients;
    }

    @Override
    public synchronized void close() {
        if (clients != null) {
            clients.close();
            clients = null;
        }
    }
}
