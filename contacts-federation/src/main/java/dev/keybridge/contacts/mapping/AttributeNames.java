package dev.keybridge.contacts.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which user attributes a mapping may write. */
public final class AttributeNames {
    /** Length of the column in Keycloak's table USER_ATTRIBUTE. */
    private static final int LONGEST = 255;

    /** What can be declared in a realm's user profile (Keycloak's UPConfigUtils). */
    private static final Pattern DECLARABLE = Pattern.compile("[-._a-zA-Z0-9]{1," + LONGEST + "}");

    /**
     * In lower case: properties of a user that are no attributes (Keycloak's UserModel), attributes that Keycloak's own
     * federation providers write (the read-only ones of DeclarativeUserProfileProviderFactory), and the vendors' keys.
     */
    private static final Set<String> RESERVED = Set.of(
            "id",
            "username",
            "email",
            "firstname",
            "lastname",
            "emailverified",
            "email_verified",
            "enabled",
            "createdtimestamp",
            "created_timestamp",
            "createtimestamp",
            "modifytimestamp",
            "disabledreason",
            "is_temporary_admin",
            "did",
            "kerberos_principal",
            "ldap_id",
            "ldap_entry_dn",
            "usercertificate",
            "serviceaccountclientlink",
            "wecom.userid",
            "dingtalk.userid",
            "dingtalk.unionid");

    private static final List<String> RESERVED_FAMILIES =
            List.of("federation", "keycloak.", "kc.", "saml.persistent.name.id.for.");

    private AttributeNames() {}

    /** Whether an administrator may give an attribute this name. */
    public static boolean isValid(String name) {
        return DECLARABLE.matcher(name).matches();
    }

    /** Whether Keycloak or this provider keeps the name for itself, in whatever case it is written. */
    public static boolean isReserved(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return RESERVED.contains(lower) || RESERVED_FAMILIES.stream().anyMatch(lower::startsWith);
    }

    /** Whether a family of names could hold a reserved one: <code>wecom.*</code> could, <code>wecom.extattr.*</code> not. */
    public static boolean isReservedFamily(String beginning) {
        String lower = beginning.toLowerCase(Locale.ROOT);
        return RESERVED.stream().anyMatch(name -> name.startsWith(lower))
                || RESERVED_FAMILIES.stream().anyMatch(family -> family.startsWith(lower) || lower.startsWith(family));
    }

    /**
     * Whether an attribute of a family, part of whose name the company chose at the vendor (<code>wecom.extattr.工号</code>),
     * can be stored and takes nobody's place.
     */
    static boolean isStorable(String name) {
        return name.length() <= LONGEST && name.codePoints().noneMatch(Character::isISOControl) && !isReserved(name);
    }
}
