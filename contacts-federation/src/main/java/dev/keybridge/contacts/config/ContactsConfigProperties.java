package dev.keybridge.contacts.config;

import dev.keybridge.contacts.guard.RemovalLimits;
import dev.keybridge.contacts.guard.RemovalLimits.Limit;
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
        records(form);
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
                .number(PREFIX, ContactsConfig.LEAVER_GRACE_DAYS, ContactsConfig.DEFAULT_LEAVER_GRACE_DAYS);
        limit(form, ContactsConfig.MAX_USER_REMOVALS, ContactsConfig.MAX_USER_REMOVALS_PERCENT, limits.users());
        limit(
                form,
                ContactsConfig.MAX_DEPARTMENT_REMOVALS,
                ContactsConfig.MAX_DEPARTMENT_REMOVALS_PERCENT,
                limits.departments());
        limit(
                form,
                ContactsConfig.MAX_IDENTITY_CHANGES,
                ContactsConfig.MAX_IDENTITY_CHANGES_PERCENT,
                limits.identities());
        limit(
                form,
                ContactsConfig.MAX_MEMBERSHIP_REMOVALS,
                ContactsConfig.MAX_MEMBERSHIP_REMOVALS_PERCENT,
                limits.memberships());
    }

    private static void limit(FormFields form, String count, String percent, Limit limit) {
        form.number(PREFIX, count, limit.count()).number(PREFIX, percent, limit.percent());
    }

    private static void records(FormFields form) {
        form.number(PREFIX, ContactsConfig.HISTORY_DAYS, Retention.DEFAULT.days())
                .number(PREFIX, ContactsConfig.HISTORY_RUNS, Retention.DEFAULT.runs())
                .yesOrNo(PREFIX, ContactsConfig.CHANGE_EVENTS, false);
    }
}
