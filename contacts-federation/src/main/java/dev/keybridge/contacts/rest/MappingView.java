package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.config.ContactsVendor;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a mapping table of a vendor can be made of.
 *
 * @param fields names of the vendor's fields; with a star where the company gives names of its own
 * @param preset the table that is used when there is none
 */
public record MappingView(List<String> fields, List<Row> preset) {
    /**
     * A row, as Keycloak's console stores it.
     *
     * @param key a field of the vendor
     * @param value a user attribute
     */
    public record Row(String key, String value) {}

    static MappingView of(ContactsVendor vendor) {
        return new MappingView(
                Stream.concat(
                                vendor.fields().names().stream(),
                                vendor.fields().families().stream().map(family -> family + "*"))
                        .sorted()
                        .toList(),
                vendor.defaultMapping().rows().stream()
                        .map(row -> new Row(row.field(), row.attribute()))
                        .toList());
    }
}
