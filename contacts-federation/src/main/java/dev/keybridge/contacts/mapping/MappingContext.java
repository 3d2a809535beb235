package dev.keybridge.contacts.mapping;

import java.util.Objects;

/** What a rule may look at besides the person. */
public record MappingContext(VendorFields vendor, MappingFacts facts) {
    public MappingContext {
        Objects.requireNonNull(vendor);
        Objects.requireNonNull(facts);
    }
}
