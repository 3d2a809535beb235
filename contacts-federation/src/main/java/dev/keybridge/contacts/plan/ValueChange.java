package dev.keybridge.contacts.plan;

import java.util.List;

/**
 * A property or attribute before and after. An empty list stands for "not set".
 */
public record ValueChange(String name, List<String> before, List<String> after) {
    public ValueChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether the values differ at all. Keycloak's database does not keep the order of several values. */
    boolean isReal() {
        return !before.equals(after)
                && !before.stream()
                        .sorted()
                        .toList()
                        .equals(after.stream().sorted().toList());
    }

    /** Name only: values are personal data and must not reach a log. */
    @Override
    public String toString() {
        return name;
    }
}
