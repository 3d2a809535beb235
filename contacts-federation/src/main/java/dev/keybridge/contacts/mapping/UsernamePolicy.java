package dev.keybridge.contacts.mapping;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The user name that a new account is given: the id by which the company knows the person, with a text around it that tells
 * companies of one realm apart. An account that exists keeps its user name.
 */
public final class UsernamePolicy {
    /** Letters that Keycloak takes in a user name and that need no escaping anywhere. */
    private static final Pattern AROUND = Pattern.compile("[-+_.@0-9A-Za-z]{0,60}");

    private static final String PLACE = "userid";

    /** The id itself, in lower case. */
    public static final UsernamePolicy USERID = parse("${userid}");

    private final Template template;

    private UsernamePolicy(Template template) {
        this.template = template;
    }

    /** @throws IllegalArgumentException when this is not <code>${userid}</code> once, with nothing but plain letters around it */
    public static UsernamePolicy parse(String text) {
        Template template = Template.parse(text);
        boolean once = template.fields().size() == 1 && template.fields().get(0).equals(PLACE);
        if (!once || !AROUND.matcher(template.fill(field -> "")).matches()) {
            throw new IllegalArgumentException("no template for user names");
        }
        return new UsernamePolicy(template);
    }

    /** In lower case, as Keycloak keeps it. */
    String of(String userid) {
        return template.fill(field -> userid).toLowerCase(Locale.ROOT);
    }

    /** Whether the company alone decides on it: then nobody can choose a user name. */
    public boolean isAssigned(VendorFields vendor) {
        return template.fields().stream().allMatch(vendor::isAssigned);
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
