package dev.keybridge.contacts.config;

import dev.keybridge.contacts.guard.RemovalLimits;
import dev.keybridge.contacts.mapping.UsernamePolicy;
import dev.keybridge.contacts.plan.LeaverAction;
import org.keycloak.provider.ProviderConfigProperty;

import java.util.List;

/** The form of a contacts provider in the admin console: the vendor's credentials first, then what all vendors share. */
public final class ContactsConfigProperties {
    /** What the message keys of the shared fields start with. */
    static final String PREFIX = "contacts";

    private ContactsConfigProperties() {}

    /** The fields of one vendor's provider, in the order in which the console shows them. */
    public static List<ProviderConfigProperty> of(ContactsVendor vendor) {
        FormFields form = new FormFields();
        vendor.rules().credentials(form);
        people(form, vendor);
        removals(form);
        form.table(
                        PREFIX,
                        ContactsConfig.ATTRIBUTE_MAPPING,
                        vendor.defaultMapping().toJson())
                .lines(PREFIX, ContactsConfig.MATCH_RULES)
                .text(PREFIX, ContactsConfig.JOIN_FIELD, null)
                .text(PREFIX, ContactsConfig.JOIN_ATTRIBUTE, null)
                .text(PREFIX, ContactsConfig.PROXIES, null)
                .text(PREFIX, ContactsConfig.PROXY_USERNAME, null)
                .secret(PREFIX, ContactsConfig.PROXY_PASSWORD, false);
        vendor.rules().endpoints(form, vendor.defaultApiBaseUrl());
        return form.build();
    }

    private static void people(FormFields form, ContactsVendor vendor) {
        form.text(PREFIX, ContactsConfig.IDENTITY_PROVIDER_ALIAS, null)
                .texts(PREFIX, ContactsConfig.INCLUDED_DEPARTMENTS)
                .texts(PREFIX, ContactsConfig.EXCLUDED_DEPARTMENTS)
                .text(PREFIX, ContactsConfig.TARGET_GROUP, vendor.defaultTargetGroup())
                .text(PREFIX, ContactsConfig.USERNAME_TEMPLATE, UsernamePolicy.USERID.text());
    }

    private static void removals(FormFields form) {
        RemovalLimits limits = ContactsConfig.DEFAULT_LIMITS;
        form.choice(
                        PREFIX,
                        ContactsConfig.LEAVER_ACTION,
                        LeaverAction.words(),
                        ContactsConfig.DEFAULT_LEAVER_ACTION.word())
                .number(PREFIX, ContactsConfig.LEAVER_GRACE_DAYS, ContactsConfig.DEFAULT_LEAVER_GRACE_DAYS)
                .number(PREFIX, ContactsConfig.MAX_USER_REMOVALS, limits.users())
                .number(PREFIX, ContactsConfig.MAX_USER_REMOVALS_PERCENT, limits.usersPercent())
                .number(PREFIX, ContactsConfig.MAX_DEPARTMENT_REMOVALS, limits.departments())
                .number(PREFIX, ContactsConfig.MAX_DEPARTMENT_REMOVALS_PERCENT, limits.departmentsPercent());
    }
}
