package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.run.DirectoryOpener;
import dev.keybridge.lib.directory.DirectorySource;
import dev.keybridge.lib.http.ProxySettings;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;

import java.util.function.Consumer;

/**
 * The way to one vendor: connections, tokens and pace are shared by all providers of this server.
 *
 * @param <C> what keeps them
 */
abstract class VendorDirectories<C> implements DirectoryOpener, AutoCloseable {
    private final Consumer<C> closer;
    private C clients;

    VendorDirectories(Consumer<C> closer) {
        this.closer = closer;
    }

    @Override
    public final DirectorySource open(KeycloakSession session, ContactsConfig config) {
        Secrets secrets = new Secrets(session);
        ProxySettings proxies = ProxySettings.parse(
                config.proxies().orElse(null),
                config.proxyUsername().orElse(null),
                config.proxyPassword().map(secrets::reveal).orElse(null));
        return open(clients(), config, secrets, proxies);
    }

    /** Made once, when something is read for the first time. */
    abstract C make();

    /** Server options of the vendor. */
    void configure(Config.Scope config) {}

    abstract DirectorySource open(C shared, ContactsConfig config, Secrets secrets, ProxySettings proxies);

    /** Made at first use: factories are constructed while the server is being built. */
    private synchronized C clients() {
        if (clients == null) {
            clients = make();
        }
        return clients;
    }

    @Override
    public final synchronized void close() {
        if (clients != null) {
            closer.accept(clients);
            clients = null;
        }
    }
}
