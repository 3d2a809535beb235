package dev.keybridge.lib.dingtalk.api;

import java.util.Objects;

/**
 * What somebody is to the organisation.
 *
 * @param contactType {@link #EMPLOYEE}, or 1 for an external contact
 * @param userId the id that goes with it
 */
public record DingTalkEmployment(long contactType, String userId) {
    public static final long EMPLOYEE = 0;

    public DingTalkEmployment {
        Objects.requireNonNull(userId);
    }

    /** Whether this is a member of the organisation, and not one of its external contacts. */
    public boolean isEmployee() {
        return contactType == EMPLOYEE;
    }
}
