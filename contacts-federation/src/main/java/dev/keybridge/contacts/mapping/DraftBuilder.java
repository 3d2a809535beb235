package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Fields;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what the rules say about one person. */
public final class DraftBuilder {
    /** Targets that are properties of a Keycloak user and not attributes. */
    public static final Set<String> PROPERTIES =
            Set.of(AccountDraft.EMAIL, AccountDraft.FIRST_NAME, AccountDraft.LAST_NAME);

    private final SortedMap<String, List<String>> properties = new TreeMap<>();
    private final SortedMap<String, List<String>> attributes = new TreeMap<>();
    private final Memberships groups = new Memberships();
    private final Memberships roles = new Memberships();

    DraftBuilder() {}

    /**
     * Sets an attribute or a property; no values clear it. For an e-mail address that is none nothing is said, and no
     * rule clears a name: everybody has one, and Keycloak's forms ask for it.
     *
     * @return whether something was said
     */
    public boolean set(String target, List<String> values) {
        if (!PROPERTIES.contains(target)) {
            attributes.put(target, List.copyOf(values));
            return true;
        }
        boolean mail = target.equals(AccountDraft.EMAIL);
        if (values.isEmpty()) {
            if (mail) {
                properties.put(target, List.of());
            }
            return mail;
        }
        Optional<String> value = mail ? address(values) : Optional.of(values.get(0));
        value.ifPresent(text -> properties.put(target, List.of(text)));
        return value.isPresent();
    }

    /** As Keycloak keeps it (<code>UserAdapter.setEmail</code>), or every comparison would find a change. */
    private static Optional<String> address(List<String> values) {
        return values.stream().filter(MailAddress::isValid).findFirst().map(mail -> mail.toLowerCase(Locale.ROOT));
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

    /** Together with the user name. */
    Fields properties(String username) {
        properties.put(AccountDraft.USERNAME, List.of(username));
        return Fields.of(properties);
    }

    Fields attributes() {
        return Fields.of(attributes);
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
