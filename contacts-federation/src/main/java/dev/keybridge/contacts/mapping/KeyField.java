package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** A field by which people of two vendors are compared: job number, corp e-mail address. */
public record KeyField(VendorFields vendor, String field) {
    /** What the person has there, in the form in which it is compared; empty without a value and with several. */
    public Optional<String> of(Person person) {
        return new PersonFields(person, vendor)
                .values(field)
                .filter(values -> values.size() == 1)
                .flatMap(values -> normalised(values.get(0)));
    }

    /** Capital letters, full-width letters and blanks around it make no difference. */
    public static Optional<String> normalised(String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }
}
