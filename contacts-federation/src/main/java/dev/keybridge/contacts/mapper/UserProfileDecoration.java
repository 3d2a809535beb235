package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.mapping.AccountDraft;
import dev.keybridge.contacts.mapping.PersonMapping;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.AttributeGroupMetadata;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.UserProfileMetadata;
import org.keycloak.userprofile.UserProfileUtil;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How imported people appear in Keycloak's user profile: what the sync writes is shown to administrators, read-only, and a
 * name or e-mail address that the vendor withholds is not demanded from the person.
 *
 * <p>What this rests on, read in Keycloak 26.7.3:
 *
 * <ul>
 *   <li><code>DefaultAttributes</code> asks <code>UserStorageManager.decorateUserProfile</code> for every user with a
 *       federation link and puts the answer over the realm's attributes by name. A name that is answered twice is an
 *       IllegalStateException. The metadata that is handed over is the realm's own, kept for everybody: it must not be
 *       changed, only copied.
 *   <li><code>VerifyUserProfile</code> validates the profile of the context UPDATE_PROFILE at every login, and stops the
 *       person with "Update account information" when it fails. In the default profile e-mail, first and last name are
 *       required of users.
 *   <li>Both validators that can fail for a missing value, <code>BlankAttributeValidator</code> and
 *       <code>AttributeRequiredByMetadataValidator</code>, begin with <code>AttributeMetadata.isRequired</code>. So a copy
 *       with another predicate is enough, and the form stays as it is.
 * </ul>
 */
public final class UserProfileDecoration {
    private static final List<String> WITHHELD =
            List.of(AccountDraft.EMAIL, AccountDraft.FIRST_NAME, AccountDraft.LAST_NAME);

    private UserProfileDecoration() {}

    /**
     * The answer for <code>UserProfileDecorator.decorateUserProfile</code>. Families of attributes
     * (<code>wecom.extattr.*</code>) are left out: their names are not known here, and Keycloak keeps what it does not show.
     *
     * @param component the contacts provider that the user belongs to
     */
    public static List<AttributeMetadata> of(
            KeycloakSession session, RealmModel realm, ComponentModel component, UserProfileMetadata metadata) {
        List<AttributeMetadata> answer =
                shown(session, MapperComponents.mapping(session, realm, component), component, metadata);
        for (String name : WITHHELD) {
            metadata.getAttribute(name).stream()
                    .findFirst()
                    .map(UserProfileDecoration::notDemanded)
                    .ifPresent(answer::add);
        }
        return answer;
    }

    private static List<AttributeMetadata> shown(
            KeycloakSession session, PersonMapping mapping, ComponentModel component, UserProfileMetadata metadata) {
        AttributeGroupMetadata group = UserProfileUtil.lookupUserMetadataGroup(session);
        Set<String> lists = mapping.listAttributes();
        List<AttributeMetadata> shown = new ArrayList<>();
        int order = metadata.getAttributes().size();
        for (String name : mapping.managedAttributes()) {
            if (!name.endsWith("*")) {
                AttributeMetadata attribute =
                        UserProfileUtil.createAttributeMetadata(name, metadata, group, order++, component.getName());
                // Null: the realm has declared it, with rights of its own, which hold.
                if (attribute != null) {
                    attribute.setMultivalued(lists.contains(name));
                    shown.add(attribute);
                }
            }
        }
        return shown;
    }

    /** What a person has must stay filled in; what is missing is missing because the vendor does not tell. */
    private static AttributeMetadata notDemanded(AttributeMetadata original) {
        return original.clone()
                .setRequired(context -> original.isRequired(context)
                        && (hasValue(context, original.getName()) || isUsername(context, original.getName())));
    }

    private static boolean hasValue(AttributeContext context, String name) {
        UserModel user = context.getUser();
        String value = user == null ? null : user.getFirstAttribute(name);
        return value != null && !value.isBlank();
    }

    /** In a realm in which the e-mail address is the username nobody can be without one. */
    private static boolean isUsername(AttributeContext context, String name) {
        return UserModel.EMAIL.equals(name)
                && context.getSession().getContext().getRealm().isRegistrationEmailAsUsername();
    }
}
