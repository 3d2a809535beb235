package dev.keybridge.contacts.plan;

import java.util.Locale;

/**
 * Why something was planned, held back or refused. The {@link #code()} is what the journal keeps; the texts for people are
 * in the message bundles under <code>contacts.reason.&lt;code&gt;</code>, and what an administrator can do about it, if
 * anything went wrong, under <code>contacts.remedy.&lt;code&gt;</code>.
 */
public enum Reason {
    NEW_AT_VENDOR,
    SIGNED_IN_BEFORE,
    CHANGED_AT_VENDOR,
    ACCOUNT_DELETED_HERE,
    DISABLED_AT_VENDOR,
    LEFT_AT_VENDOR,
    NO_LONGER_LISTED,
    PARENT_NOT_LISTED,
    LISTED_AGAIN,
    ENABLED_AGAIN_AT_VENDOR,
    STILL_LISTED,
    GRACE_PERIOD_OVER,

    USERNAME_TAKEN,
    EMAIL_TAKEN,
    ADMIN_ACCOUNT,
    ACCOUNT_OF_ANOTHER_PERSON,
    ACCOUNT_OF_ANOTHER_PROVIDER,
    LINKED_TO_ANOTHER_ACCOUNT,
    LINKED_TO_ANOTHER_PERSON,
    USERID_RECYCLED,
    NEEDS_ALL_PEOPLE,
    IDENTITIES_CHANGED,
    USERNAME_SHARED,
    USERNAME_FALLBACK,
    MATCHED_BY_USERNAME,
    MATCHED_BY_EMAIL,
    MATCHED_BY_MOBILE,
    MATCHED_BY_ATTRIBUTE,
    USERID_CHANGED,
    MATCH_AMBIGUOUS,
    MATCH_UNVERIFIED,
    MATCH_IMPOSSIBLE,
    SERVICE_ACCOUNT,
    JOINED_BY_KEY,
    JOIN_AMBIGUOUS,
    JOIN_TAKEN,
    JOIN_IMPOSSIBLE,
    NOT_CREATED_BY_SYNC,
    OUTSIDE_VISIBLE_SCOPE,
    FOREIGN_SUBGROUPS,
    MAPPED_GROUP_MISSING,
    MAPPED_ROLE_MISSING,
    MAPPED_TO_ADMIN,
    IDENTITY_PROVIDER_MISSING,
    IDENTITY_PROVIDER_OF_ANOTHER_CORP,

    READ_INCOMPLETE,
    READ_EMPTY,
    SCOPE_CHANGED,
    LIMIT_EXCEEDED,
    IDENTITY_LIMIT_EXCEEDED,
    MEMBERSHIP_LIMIT_EXCEEDED,
    APPROVAL_DOES_NOT_FIT,

    RUN_FAILED,
    NOT_READ,
    WRITE_FAILED;

    /** The stable name in journals, REST answers and message keys: <code>username-taken</code>. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with this code. */
    public static Reason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
