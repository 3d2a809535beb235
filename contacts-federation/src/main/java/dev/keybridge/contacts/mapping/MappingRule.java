package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Person;

import java.util.Set;

/**
 * One thing that is derived from a person besides the vendor's key and the names. Rules are pure and are applied in order:
 * a later rule that has something to say about an attribute replaces what an earlier one said.
 */
public interface MappingRule {
    void apply(Person person, MappingContext context, DraftBuilder draft);

    /** A text that is different for rules that do different things, and stays the same otherwise: goes into fingerprints. */
    String describe();

    /** User attributes it may write; families as <code>prefix*</code>. */
    default Set<String> attributes() {
        return Set.of();
    }

    /** Vendor fields whose values it writes as they are. */
    default Set<String> fields() {
        return Set.of();
    }

    /** The vendor fields whose values it writes to this attribute as they are; none if it writes something else. */
    default Set<String> fieldsOf(String attribute) {
        return fields();
    }

    /** Vendor fields that it looks at, besides those of families. */
    default Set<String> reads() {
        return fields();
    }

    /** Vendor fields that it looks at; families as <code>prefix*</code>. */
    default Set<String> sources() {
        return reads();
    }

    /** Paths of groups whose membership it decides. */
    default Set<String> groups() {
        return Set.of();
    }

    /** Roles whose granting it decides, by realm role name or <code>clientId.role</code>. */
    default Set<String> roles() {
        return Set.of();
    }

    /** Whether it looks at tags, which cost further calls to read. */
    default boolean needsTags() {
        return false;
    }
}
