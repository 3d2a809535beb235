package dev.keybridge.lib.signin;

import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.util.Booleans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a mapper writes to. E-mail and names are no attributes like the others in Keycloak. */
final class UserAttribute {
    /** In lower case. */
    private static final Set<String> FIXED = Set.of("id", UserModel.USERNAME, "enabled", "emailverified");

    private final String name;

    private UserAttribute(String name) {
        this.name = name;
    }

    /** The attribute that the mapper names, if it can be written: who somebody is, is not up to a mapper. */
    static Optional<UserAttribute> named(IdentityProviderMapperModel mapper, Vendor vendor) {
        return Optional.ofNullable(mapper.getConfig().get(MemberAttributeMapper.ATTRIBUTE))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !FIXED.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> vendor.keys().stream().noneMatch(name::equalsIgnoreCase))
                .map(UserAttribute::new);
    }

    /** Offers at least one value for the user whom a first sign-in creates. */
    void offer(BrokeredIdentityContext context, List<String> values) {
        switch (name) {
            case UserModel.EMAIL -> context.setEmail(values.get(0));
            case UserModel.FIRST_NAME -> context.setFirstName(values.get(0));
            case UserModel.LAST_NAME -> context.setLastName(values.get(0));
            default -> context.setUserAttribute(name, values);
        }
    }

    /** Writes the values to a user, or clears when there are none. Writes nothing that is there already. */
    void write(UserModel user, List<String> all, BrokeredIdentityContext context) {
        // As Keycloak keeps it, or every sign-in would look like another address.
        List<String> values = name.equals(UserModel.EMAIL)
                ? all.stream().map(mail -> mail.toLowerCase(Locale.ROOT)).toList()
                : all;
        // Keycloak's database does not keep the order of several values.
        if (values.stream()
                .sorted()
                .toList()
                .equals(user.getAttributeStream(name).sorted().toList())) {
            return;
        }
        if (values.isEmpty()) {
            user.removeAttribute(name);
        } else {
            // Keycloak's adapters may change the list that they are given.
            user.setAttribute(name, new ArrayList<>(values));
        }
        if (name.equals(UserModel.EMAIL)) {
            // Another address than the one that was verified.
            user.setEmailVerified(Booleans.isTrue(context.getIdpConfig().isTrustEmail()));
        }
    }
}
