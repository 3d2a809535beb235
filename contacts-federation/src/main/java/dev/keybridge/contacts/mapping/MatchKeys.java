package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.MobileNumber;
import dev.keybridge.lib.directory.Person;

import java.util.Optional;

/** What matching rules compare, in the form in which it is compared. */
public record MatchKeys(PersonMapping mapping, VendorFields vendor) {
    /** What the vendor says of the person; empty without a value and with several. */
    public Optional<String> of(MatchRule rule, Person person) {
        return rule.comparedField(vendor)
                .map(field -> new KeyField(vendor, field).of(person).flatMap(value -> normalised(rule, value)))
                .orElseGet(() -> Optional.of(mapping.username(person)));
    }

    /** What Keycloak has, in the same form. */
    public static Optional<String> normalised(MatchRule rule, String value) {
        Optional<String> plain = KeyField.normalised(value);
        return switch (rule.kind()) {
            case EMAIL -> plain.filter(MailAddress::isValid);
            case MOBILE -> MobileNumber.e164(value);
            case USERNAME, ATTRIBUTE -> plain;
        };
    }
}
