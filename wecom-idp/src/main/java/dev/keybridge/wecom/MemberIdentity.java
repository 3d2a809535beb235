package dev.keybridge.wecom;

import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonName;
import dev.keybridge.lib.wecom.directory.WeComFields;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.validation.Validation;

import java.util.Optional;

/** A member as Keycloak's broker wants to be told about them. Carries no token: nobody could use one. */
final class MemberIdentity {
    /** The user attribute with the userid as WeCom spells it; contacts sync writes the same one. */
    static final String USERID_ATTRIBUTE = "wecom.userid";

    private final Person person;

    MemberIdentity(Person person) {
        this.person = person;
    }

    BrokeredIdentityContext context(IdentityProviderModel config) {
        BrokeredIdentityContext context = new BrokeredIdentityContext(person.id(), config);
        context.setUsername(person.id());
        context.setBrokerUserId(config.getAlias() + '.' + person.id());
        Optional<PersonName> name = person.displayName().map(PersonName::of);
        name.flatMap(PersonName::given).ifPresent(context::setFirstName);
        name.flatMap(PersonName::family).ifPresent(context::setLastName);
        mail().ifPresent(context::setEmail);
        context.setUserAttribute(USERID_ATTRIBUTE, person.vendorId());
        MemberProfile.store(context, person.fields());
        return context;
    }

    /** The company's address before the private one; never one that WeCom did not name, nor one that is none. */
    private Optional<String> mail() {
        return address(WeComFields.BIZ_MAIL).or(() -> address(WeComFields.EMAIL));
    }

    private Optional<String> address(String field) {
        return person.fields().first(field).filter(Validation::isEmailValid);
    }

    /** Writes the member's key where it is missing; where it is there, contacts sync may be the one who keeps it. */
    static void keep(BrokeredIdentityContext context, UserModel user) {
        String userId = context.getUserAttribute(USERID_ATTRIBUTE);
        if (userId != null && user.getFirstAttribute(USERID_ATTRIBUTE) == null) {
            user.setSingleAttribute(USERID_ATTRIBUTE, userId);
        }
    }
}
