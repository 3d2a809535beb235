package dev.keybridge.simulator.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is signed in to the vendor's app by default, per company; a browser's own cookie counts more. Thread-safe.
 *
 * @param <C> company
 * @param <V> who can hold a phone
 */
public final class Phones<C, V> {
    private final Map<C, V> holders = new ConcurrentHashMap<>();

    public void signIn(C corp, V visitor) {
        holders.put(corp, visitor);
    }

    public void signOut(C corp) {
        holders.remove(corp);
    }

    public Optional<V> holder(C corp) {
        return Optional.ofNullable(holders.get(corp));
    }

    public void clear() {
        holders.clear();
    }
}
