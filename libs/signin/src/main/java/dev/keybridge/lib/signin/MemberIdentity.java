package dev.keybridge.lib.signin;

import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonName;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.validation.Validation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A member as Keycloak's broker wants to be told about them. Carries no token: nobody could use one.
 *
 * @param person the member; {@link Person#id()} is the brokered id
 * @param username what the account is called, unless it has a name already
 * @param keys the values of the vendor's key attributes, as the vendor spells them; contacts sync writes the same ones
 * @param mailFields fields with e-mail addresses, the best one first
 */
public record MemberIdentity(Person person, String username, Map<String, String> keys, List<String> mailFields) {
    public MemberIdentity {
        Objects.requireNonNull(person);
        Objects.requireNonNull(username);
        keys = Map.copyOf(keys);
        mailFields = List.copyOf(mailFields);
    }

    public BrokeredIdentityContext context(IdentityProviderModel config) {
        BrokeredIdentityContext context = new BrokeredIdentityContext(person.id(), config);
        context.setUsername(username);
        context.setBrokerUserId(config.getAlias() + '.' + person.id());
        Optional<PersonName> name = person.displayName().map(PersonName::of);
        name.flatMap(PersonName::given).ifPresent(context::setFirstName);
        name.flatMap(PersonName::family).ifPresent(context::setLastName);
        mail().ifPresent(context::setEmail);
        keys.forEach(context::setUserAttribute);
        MemberProfile.store(context, person.fields());
        return context;
    }

    /** Never an address that the vendor did not name, nor one that is none. */
    private Optional<String> mail() {
        return mailFields.stream()
                .flatMap(field -> person.fields().first(field).stream())
                .filter(Validation::isEmailValid)
                .findFirst();
    }

    /**
     * Writes the member's keys where they are missing. Where the first one is there and another member's, the account has
     * more than one identity, and contacts sync may be the one who keeps them.
     */
    static void keep(Vendor vendor, BrokeredIdentityContext context, UserModel user) {
        String decisive = vendor.keys().get(0);
        String known = user.getFirstAttribute(decisive);
        if (known != null && !known.equals(context.getUserAttribute(decisive))) {
            return;
        }
        for (String key : vendor.keys()) {
            String value = context.getUserAttribute(key);
            if (value != null && !value.equals(user.getFirstAttribute(key))) {
                user.setSingleAttribute(key, value);
            }
        }
    }
}
