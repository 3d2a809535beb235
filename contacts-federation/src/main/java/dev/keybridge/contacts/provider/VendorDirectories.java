package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.run.DirectoryOpener;
import dev.keybridge.lib.crawl.Way;
import dev.keybridge.lib.directory.DirectoryProbe;
import dev.keybridge.lib.directory.DirectorySource;
import dev.keybridge.lib.http.ProxySettings;
import dev.keybridge.lib.http.RetryPolicy;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

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
        return open(session, config, RetryPolicy.CRAWL);
    }

    /** The same for an administrator who waits for the answer. */
    final DirectorySource look(KeycloakSession session, ContactsConfig config) {
        return open(session, config, RetryPolicy.CHECK);
    }

    private DirectorySource open(KeycloakSession session, ContactsConfig config, RetryPolicy patience) {
        Secrets secrets = new Secrets(session);
        return open(clients(), config, secrets, proxies(config, secrets), patience);
    }

    /**
     * What looks whether the way leads anywhere.
     *
     * @throws dev.keybridge.contacts.run.RunRefused when the vault does not have a secret
     * @throws IllegalArgumentException when the proxies cannot be read
     */
    final DirectoryProbe probe(KeycloakSession session, ContactsConfig config) {
        Secrets secrets = new Secrets(session);
        return probe(clients(), config, secrets, proxies(config, secrets));
    }

    private static ProxySettings proxies(ContactsConfig config, Secrets secrets) {
        return ProxySettings.parse(
                config.proxies().orElse(null),
                config.proxyUsername().orElse(null),
                config.proxyPassword().map(secrets::reveal).orElse(null));
    }

    /** @param client makes a client that goes by one proxy and no other */
    static <T> List<Way<T>> ways(ProxySettings proxies, Function<ProxySettings, T> client) {
        return proxies.addresses().stream()
                .map(address -> new Way<>(
                        address.toString(),
                        client.apply(new ProxySettings(List.of(address), proxies.user(), proxies.password()))))
                .toList();
    }

    /** Made once, when something is read for the first time. */
    abstract C make();

    /** Server options of the vendor. */
    void configure(Config.Scope config) {}

    abstract DirectorySource open(
            C shared, ContactsConfig config, Secrets secrets, ProxySettings proxies, RetryPolicy patience);

    abstract DirectoryProbe probe(C shared, ContactsConfig config, Secrets secrets, ProxySettings proxies);

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
