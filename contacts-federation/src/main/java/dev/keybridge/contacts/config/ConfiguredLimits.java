package dev.keybridge.contacts.config;

import dev.keybridge.contacts.guard.RemovalLimits;
import dev.keybridge.contacts.guard.RemovalLimits.Limit;

/** How much one run may take away, as an administrator has set it; the usual where nothing is set. */
record ConfiguredLimits(ConfigTexts texts) {
    private static final RemovalLimits USUAL = RemovalLimits.DEFAULT;

    RemovalLimits all() {
        return new RemovalLimits(
                limit(ContactsConfig.MAX_USER_REMOVALS, ContactsConfig.MAX_USER_REMOVALS_PERCENT, USUAL.users()),
                limit(
                        ContactsConfig.MAX_DEPARTMENT_REMOVALS,
                        ContactsConfig.MAX_DEPARTMENT_REMOVALS_PERCENT,
                        USUAL.departments()),
                limit(
                        ContactsConfig.MAX_IDENTITY_CHANGES,
                        ContactsConfig.MAX_IDENTITY_CHANGES_PERCENT,
                        USUAL.identities()),
                limit(
                        ContactsConfig.MAX_MEMBERSHIP_REMOVALS,
                        ContactsConfig.MAX_MEMBERSHIP_REMOVALS_PERCENT,
                        USUAL.memberships()));
    }

    private Limit limit(String count, String percent, Limit usual) {
        return new Limit(texts.number(count, usual.count()), texts.number(percent, usual.percent()));
    }
}
