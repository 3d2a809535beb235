package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Fields;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what the rules say about one person. */
public final class DraftBuilder {
    /** Targets that are properties of a Keycloak user and not attributes. */
    public static final Set<String> PROPERTIES =
            Set.of(AccountDraft.EMAIL, AccountDraft.FIRST_NAME, AccountDraft.LAST_NAME);

    private final Map<String, List<String>> properties = new HashMap<>();
    private final Map<String, List<String>> attributes = new HashMap<>();
    private final Memberships groups = new Memberships();
    private final Memberships roles = new Memberships();

    DraftBuilder() {}

    /** Whether there is a value that the target can take; for <code>email</code> only an address will do. */
    static boolean isUsable(String target, List<String> values) {
        return target.equals(AccountDraft.EMAIL) ? values.stream().anyMatch(MailAddress::isValid) : !values.isEmpty();
    }

    /**
     * Sets an attribute or a property; no values clear it. For an e-mail address that is none nothing is said, and no
     * rule clears a name: everybody has one, and Keycloak's forms ask for it.
     */
    public void set(String target, List<String> values) {
        boolean name = target.equals(AccountDraft.FIRST_NAME) || target.equals(AccountDraft.LAST_NAME);
        if (values.isEmpty() ? name : !isUsable(target, values)) {
            return;
        }
        if (target.equals(AccountDraft.EMAIL)) {
            properties.put(
                    target,
                    values.stream()
                            .filter(MailAddress::isValid)
                            .limit(1)
                            // As Keycloak keeps it (UserAdapter.setEmail), or every comparison would find a change.
                            .map(mail -> mail.toLowerCase(Locale.ROOT))
                            .toList());
        } else if (name) {
            properties.put(target, values.stream().limit(1).toList());
        } else {
            attributes.put(target, List.copyOf(values));
        }
    }

    /** Says that the person's whole name is known and has no family name in it, which a rule may still add. */
    void noFamilyName() {
        properties.put(AccountDraft.LAST_NAME, List.of());
    }

    /** Says that a person is in a group or is not. Of several rules for one group, one yes is enough. */
    public void group(String path, Optional<Boolean> member) {
        groups.say(path, member);
    }

    /** Says that a person has a role or has not. Of several rules for one role, one yes is enough. */
    public void role(String role, Optional<Boolean> granted) {
        roles.say(role, granted);
    }

    Fields properties() {
        return Fields.builder().putAll(properties).build();
    }

    Fields attributes() {
        return Fields.builder().putAll(attributes).build();
    }

    Map<String, Boolean> groups() {
        return groups.decided();
    }

    Map<String, Boolean> roles() {
        return roles.decided();
    }

    /** Yes wins over unknown, unknown wins over no: nobody is taken out while one of the reasons to be in is unknown. */
    private static final class Memberships {
        private final Map<String, Boolean> said = new HashMap<>();
        private final Set<String> unknown = new HashSet<>();

        void say(String name, Optional<Boolean> answer) {
            answer.ifPresentOrElse(yes -> said.merge(name, yes, Boolean::logicalOr), () -> unknown.add(name));
        }

        Map<String, Boolean> decided() {
            Map<String, Boolean> decided = new HashMap<>(said);
            decided.entrySet().removeIf(entry -> !entry.getValue() && unknown.contains(entry.getKey()));
            return decided;
        }
    }
}
