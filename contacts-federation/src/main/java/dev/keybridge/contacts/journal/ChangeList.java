package dev.keybridge.contacts.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keybridge.contacts.plan.AccountDelta;
import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.GroupRef;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.ValueChange;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What changes in one account or group, as the journal keeps it and the admin REST shows it. Empty parts are left out.
 *
 * @param fields properties and attributes; of a department also its <code>name</code> and <code>parent</code>, if they change
 * @param joins groups joined: <code>department:</code> and the vendor's id, or <code>group:</code> and Keycloak's
 * @param leaves groups left
 * @param grants ids of realm roles granted
 * @param revokes ids of realm roles taken away
 * @param enabled the new state of the account
 * @param linked <code>true</code> when the identity link is added
 * @param name the name of a department's group afterwards
 * @param parent the department whose group is above it afterwards
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ChangeList(
        List<Field> fields,
        List<String> joins,
        List<String> leaves,
        List<String> grants,
        List<String> revokes,
        Boolean enabled,
        Boolean linked,
        String name,
        String parent) {
    public ChangeList {
        fields = orEmpty(fields);
        joins = orEmpty(joins);
        leaves = orEmpty(leaves);
        grants = orEmpty(grants);
        revokes = orEmpty(revokes);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * One property or attribute.
     *
     * @param before values so far, empty for none; null where values are not kept
     * @param after values afterwards
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(String name, List<String> before, List<String> after) {}

    static ChangeList withValues(PersonChange change) {
        return of(change.delta(), true);
    }

    static ChangeList namesOnly(PersonChange change) {
        return of(change.delta(), false);
    }

    static ChangeList of(GroupChange change) {
        return new ChangeList(
                Stream.concat(change.place().stream(), change.attributes().stream())
                        .map(value -> field(value, true))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                change.name(),
                change.parent().orElse(null));
    }

    private static ChangeList of(AccountDelta delta, boolean values) {
        return new ChangeList(
                Stream.concat(delta.properties().stream(), delta.attributes().stream())
                        .map(value -> field(value, values))
                        .toList(),
                refs(delta.join()),
                refs(delta.leave()),
                List.copyOf(delta.grant()),
                List.copyOf(delta.revoke()),
                delta.enabled().orElse(null),
                delta.link().isPresent() ? true : null,
                null,
                null);
    }

    private static Field field(ValueChange value, boolean values) {
        return new Field(value.name(), values ? value.before() : null, values ? value.after() : null);
    }

    private static List<String> refs(Collection<GroupRef> refs) {
        return refs.stream()
                .map(ref -> (ref.kind() == GroupRef.Kind.DEPARTMENT ? "department:" : "group:") + ref.id())
                .toList();
    }
}
