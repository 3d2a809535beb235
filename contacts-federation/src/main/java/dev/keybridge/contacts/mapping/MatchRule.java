package dev.keybridge.contacts.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to find the account of a person who has none by identity link or record: what Keycloak has is compared with what
 * the vendor says.
 *
 * @param attribute the user attribute, for {@link Kind#ATTRIBUTE}
 * @param field the vendor field, where it is not the one that the kind stands for
 * @param text as the administrator wrote it
 */
public record MatchRule(Kind kind, Optional<String> attribute, Optional<String> field, String text) {
    /** Where <code>phone</code>, a client scope that every realm of Keycloak has, takes the mobile number from. */
    public static final String MOBILE_ATTRIBUTE = "phoneNumber";
    /** The same for whether it was verified: <code>true</code>. */
    public static final String VERIFIED_ATTRIBUTE = "phoneNumberVerified";

    private static final Pattern FORM =
            Pattern.compile("(username|email|mobile|attribute)(?::([^=\\s]+))?(?:=(\\S.*))?");

    public enum Kind {
        /** The user name that the person would be given. */
        USERNAME,
        /** An e-mail address that Keycloak knows as verified. */
        EMAIL,
        /** A mobile number that Keycloak knows as verified. */
        MOBILE,
        /** A user attribute. */
        ATTRIBUTE
    }

    /**
     * @param line <code>username</code>, <code>email</code>, <code>email=field</code>, <code>mobile</code>,
     *     <code>mobile=field</code> or <code>attribute:name=field</code>
     * @throws IllegalArgumentException when it is none of these
     */
    public static MatchRule parse(String line) {
        Matcher parts = FORM.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("no matching rule");
        }
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equalsIgnoreCase(parts.group(1)))
                .findFirst()
                .orElseThrow();
        Optional<String> attribute = Optional.ofNullable(parts.group(2));
        Optional<String> field = Optional.ofNullable(parts.group(3)).map(String::strip);
        boolean ofAttribute = kind == Kind.ATTRIBUTE;
        if (attribute.isPresent() != ofAttribute
                || ofAttribute && field.isEmpty()
                || kind == Kind.USERNAME && field.isPresent()) {
            throw new IllegalArgumentException("no matching rule");
        }
        return new MatchRule(kind, attribute, field, line.strip());
    }

    /** One rule on each line, in the order in which they are tried. */
    public static List<MatchRule> parseAll(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(MatchRule::parse)
                .toList();
    }

    /** The vendor field whose value is compared; none for the user name, which may be made of several. */
    public Optional<String> comparedField(VendorFields vendor) {
        return switch (kind) {
            case USERNAME -> Optional.empty();
            case EMAIL -> Optional.of(field.orElse(vendor.companyMail()));
            case MOBILE -> Optional.of(field.orElse(VendorFields.MOBILE));
            case ATTRIBUTE -> field;
        };
    }

    /**
     * Whether what the vendor says there is no claim of the person's own: the company gives it to the person, or the vendor
     * binds it to the person's device.
     */
    public boolean isAttested(VendorFields vendor) {
        return comparedField(vendor)
                .filter(name -> !vendor.isAssigned(name) && !(kind == Kind.MOBILE && name.equals(VendorFields.MOBILE)))
                .isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
