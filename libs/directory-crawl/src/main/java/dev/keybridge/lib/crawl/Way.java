package dev.keybridge.lib.crawl;

import java.util.Objects;

/**
 * One of several ways to a vendor.
 *
 * @param name the proxy as <code>host:port</code>
 * @param client goes this way and no other
 * @param <C> the vendor's client
 */
public record Way<C>(String name, C client) {
    public Way {
        Objects.requireNonNull(name);
        Objects.requireNonNull(client);
    }
}
