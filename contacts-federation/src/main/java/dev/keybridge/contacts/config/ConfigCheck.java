package dev.keybridge.contacts.config;

import org.keycloak.common.enums.SslRequired;
import org.keycloak.component.ComponentModel;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks of single fields; each throws with the message for its field. Values of secrets never become parameters. */
final class ConfigCheck {
    private static final String ERROR = ContactsConfigProperties.PREFIX + ".error.";

    private static final Pattern DEPARTMENT = Pattern.compile("[1-9][0-9]{0,17}");

    private final ConfigTexts texts;

    ConfigCheck(ComponentModel component) {
        this.texts = new ConfigTexts(component);
    }

    void required(String prefix, String field) {
        if (text(field).isEmpty()) {
            throw Complaint.of(ERROR + "required", FormFields.label(prefix, field));
        }
    }

    /** @param error the last part of the vendor's message; it does not get the value, which may be a secret in the wrong field */
    void matches(String prefix, String field, Pattern pattern, String error) {
        text(field).filter(value -> !pattern.matcher(value).matches()).ifPresent(value -> {
            throw Complaint.of(prefix + ".error." + error);
        });
    }

    /** Each one is the id of a department: the same form for every vendor. */
    void departments(String field) {
        eachMatches(field, DEPARTMENT, "department");
    }

    private void eachMatches(String field, Pattern pattern, String error) {
        for (String value : texts.all(field)) {
            if (!pattern.matcher(value).matches()) {
                throw Complaint.of(ERROR + error, label(field), value);
            }
        }
    }

    void noneTwice(String field) {
        Set<String> seen = new HashSet<>();
        for (String value : texts.all(field)) {
            if (!seen.add(value)) {
                throw Complaint.of(ERROR + "twice", label(field), value);
            }
        }
    }

    void noneInBoth(String field, String other) {
        Set<String> seen = new HashSet<>(texts.all(field));
        for (String value : texts.all(other)) {
            if (seen.contains(value)) {
                throw Complaint.of(ERROR + "inBoth", value, label(field), label(other));
            }
        }
    }

    /** One value: Keycloak gives several back in any order. */
    void single(String field) {
        if (texts.all(field).size() > 1) {
            throw Complaint.of(ERROR + "single", label(field));
        }
    }

    void wholeNumber(String field, int least, int most) {
        text(field).filter(value -> !isWithin(value, least, most)).ifPresent(value -> {
            throw Complaint.of(ERROR + "number", label(field), least, most);
        });
    }

    private static boolean isWithin(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            return least <= number && number <= most;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    void baseUrl(String prefix, String field, SslRequired required) {
        text(field).ifPresent(url -> BaseUrl.check(url, required, FormFields.label(prefix, field)));
    }

    Optional<String> text(String field) {
        return texts.first(field);
    }

    private static String label(String field) {
        return FormFields.label(ContactsConfigProperties.PREFIX, field);
    }
}
