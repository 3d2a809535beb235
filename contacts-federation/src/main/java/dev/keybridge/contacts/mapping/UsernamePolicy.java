package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Person;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The user name that a new account is given: the id by which the company knows the person, other fields, or the name in
 * letters, with text around. An account that exists keeps its user name.
 */
public final class UsernamePolicy {
    /** Letters that Keycloak takes in a user name and that need no escaping anywhere. */
    private static final Pattern AROUND = Pattern.compile("[-+_.@0-9A-Za-z]{0,60}");

    /** Keycloak refuses to save an account with a shorter name; the longest leaves room for an ending. */
    private static final Pattern NAME = Pattern.compile("[-+_.@0-9a-z]{3,120}");

    /** The id itself, in lower case. */
    public static final UsernamePolicy USERID = parse("${" + UsernameParts.USERID + "}");

    private final Template template;
    private final boolean userid;
    private final String before;
    private final String after;

    private UsernamePolicy(Template template) {
        this.template = template;
        this.userid = template.fields().equals(List.of(UsernameParts.USERID));
        this.before = template.text().substring(0, template.text().indexOf("${"));
        this.after = template.text().substring(template.text().lastIndexOf('}') + 1);
    }

    /** @throws IllegalArgumentException when there is no field in it, or more around the fields than plain letters */
    public static UsernamePolicy parse(String text) {
        Template template = Template.parse(text);
        if (!AROUND.matcher(template.fill(field -> "")).matches()) {
            throw new IllegalArgumentException("no template for user names");
        }
        return new UsernamePolicy(template);
    }

    /** What stands in it and is neither a part of the name nor a field that has one value for each person. */
    public Set<String> unknown(VendorFields vendor) {
        return template.fields().stream()
                .filter(field -> !UsernameParts.isKnown(field, vendor))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** In lower case, as Keycloak keeps it; empty when a part is missing, or when what remains cannot be a user name. */
    Optional<String> of(Person person, VendorFields vendor) {
        if (isUserid()) {
            return Optional.of(fallback(person));
        }
        UsernameParts parts = new UsernameParts(person, vendor);
        boolean complete = template.fields().stream()
                .allMatch(
                        field -> parts.of(field).filter(text -> !text.isEmpty()).isPresent());
        return complete
                ? Optional.of(template.fill(field -> parts.of(field).orElseThrow())
                                .toLowerCase(Locale.ROOT))
                        .filter(name -> NAME.matcher(name).matches())
                : Optional.empty();
    }

    /** The userid with the text around, which everybody has. */
    String fallback(Person person) {
        return (before + person.vendorId() + after).toLowerCase(Locale.ROOT);
    }

    /** Whether it is made of the userid alone: then two people have one name only if the vendor gave one id to both. */
    public boolean isUserid() {
        return userid;
    }

    /** Whether the company alone decides on it: then nobody can choose a user name. */
    public boolean isAssigned(VendorFields vendor) {
        return template.fields().stream().allMatch(field -> UsernameParts.isAssigned(field, vendor));
    }

    public String text() {
        return template.text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UsernamePolicy policy && template.equals(policy.template);
    }

    @Override
    public int hashCode() {
        return Objects.hash(template);
    }

    @Override
    public String toString() {
        return text();
    }
}
