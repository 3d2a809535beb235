package dev.keybridge.contacts.config;

import dev.keybridge.contacts.mapping.MatchRule;
import dev.keybridge.contacts.mapping.UsernamePolicy;
import dev.keybridge.contacts.mapping.VendorFields;

import java.util.HashSet;
import java.util.Set;

/**
 * Checks matching rules as far as the vendor is concerned: a rule may rest only on what the company gives to a person, or
 * what the vendor has the person prove. Whoever could choose it could choose somebody else's account.
 */
record MatchCheck(VendorFields vendor) {
    private static final String ERROR = ContactsConfigProperties.PREFIX + ".error.match.";

    void rules(String text, UsernamePolicy usernames) {
        Set<String> seen = new HashSet<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            rule(parsed(line), usernames);
            if (!seen.add(line.strip())) {
                throw Complaint.of(ERROR + "twice", line.strip());
            }
        });
    }

    private static MatchRule parsed(String line) {
        try {
            return MatchRule.parse(line);
        } catch (IllegalArgumentException unreadable) {
            throw Complaint.of(ERROR + "form", line.strip());
        }
    }

    private void rule(MatchRule rule, UsernamePolicy usernames) {
        rule.comparedField(vendor).ifPresent(field -> new MappingCheck(vendor).field(field));
        if (!rule.isAttested(vendor)) {
            throw Complaint.of(
                    ERROR + "field", rule.comparedField(vendor).orElseThrow(), String.join(", ", vendor.assigned()));
        }
        if (rule.kind() == MatchRule.Kind.USERNAME && !usernames.isAssigned(vendor)) {
            throw Complaint.of(ERROR + "username", String.join(", ", vendor.assigned()));
        }
    }
}
