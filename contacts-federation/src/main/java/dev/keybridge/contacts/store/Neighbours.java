package dev.keybridge.contacts.store;

import java.util.Set;
import java.util.TreeSet;

/**
 * The other contacts providers of a realm, by component id.
 *
 * @param sameVendor those of other companies at the same vendor
 * @param otherVendors those of other vendors
 */
public record Neighbours(Set<String> sameVendor, Set<String> otherVendors) {
    public Neighbours {
        sameVendor = Set.copyOf(sameVendor);
        otherVendors = Set.copyOf(otherVendors);
    }

    Set<String> all() {
        Set<String> all = new TreeSet<>(sameVendor);
        all.addAll(otherVendors);
        return all;
    }
}
