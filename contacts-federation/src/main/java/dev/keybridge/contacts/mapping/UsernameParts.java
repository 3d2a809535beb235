package dev.keybridge.contacts.mapping;

import dev.keybridge.contacts.pinyin.Pinyin;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonName;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a user name can be made of. */
record UsernameParts(Person person, VendorFields vendor) {
    static final String USERID = "userid";
    private static final String MAIL = "email.local";
    private static final String NAME = "pinyin.name";
    private static final String FAMILY = "pinyin.family";
    private static final String GIVEN = "pinyin.given";
    private static final String INITIALS = "pinyin.initials";
    private static final Set<String> OURS = Set.of(USERID, MAIL, NAME, FAMILY, GIVEN, INITIALS);

    private static final Pattern FOREIGN = Pattern.compile("[^-+_.@0-9a-z]");
    private static final String MAINLAND = "+86";

    /** Not what only some runs read: whoever is new in another run would be named otherwise, and for good. */
    static boolean isKnown(String part, VendorFields vendor) {
        return OURS.contains(part)
                || vendor.knows(part)
                        && !vendor.lists().contains(part)
                        && !vendor.details().contains(part);
    }

    /** Whether nobody but the company has a say in it. */
    static boolean isAssigned(String part, VendorFields vendor) {
        return part.equals(MAIL) || vendor.isAssigned(part);
    }

    /** In lower case, with nothing in it but what a user name may have; empty when there is nothing. */
    Optional<String> of(String part) {
        return switch (part) {
            case USERID -> Optional.of(person.vendorId());
            case MAIL ->
                value(vendor.companyMail())
                        .filter(MailAddress::isValid)
                        .map(mail -> plain(mail.substring(0, mail.indexOf('@'))));
            case NAME -> name(true, true).map(parts -> String.join("", parts));
            case FAMILY -> name(true, false).map(parts -> String.join("", parts));
            case GIVEN -> name(false, true).map(parts -> String.join("", parts));
            case INITIALS ->
                name(true, true)
                        .map(parts -> parts.stream()
                                .map(syllable -> syllable.substring(0, 1))
                                .reduce("", String::concat));
            case VendorFields.MOBILE -> value(part).map(UsernameParts::national);
            default -> value(part).map(UsernameParts::plain);
        };
    }

    private Optional<String> value(String field) {
        return new KeyField(vendor, field).of(person);
    }

    /** Numbers of mainland China without their country, as people there write them. */
    private static String national(String mobile) {
        return plain(mobile.startsWith(MAINLAND) ? mobile.substring(MAINLAND.length()) : mobile);
    }

    private static String plain(String value) {
        return FOREIGN.matcher(value).replaceAll("");
    }

    /** In the order in which the person writes it: the family name first where it stands first. */
    private Optional<List<String>> name(boolean family, boolean given) {
        return person.displayName().map(PersonName::of).flatMap(name -> {
            Optional<List<String>> first = read(name.family(), family, Pinyin::ofSurname);
            Optional<List<String>> second = read(name.given(), given, Pinyin::of);
            boolean missing = family && !given && name.family().isEmpty();
            if (missing || first.isEmpty() || second.isEmpty()) {
                return Optional.empty();
            }
            boolean familyFirst = name.family()
                    .filter(text -> person.displayName().orElseThrow().strip().startsWith(text))
                    .isPresent();
            List<String> parts = new ArrayList<>(familyFirst ? first.get() : second.get());
            parts.addAll(familyFirst ? second.get() : first.get());
            return Optional.of(parts);
        });
    }

    /** No value when the text cannot be read; nothing at all when there is none or it is not wanted. */
    private static Optional<List<String>> read(
            Optional<String> text, boolean wanted, Function<String, Optional<List<String>>> reading) {
        return wanted && text.isPresent() ? text.flatMap(reading) : Optional.of(List.of());
    }
}
