package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.VendorException;

import java.util.List;

/** Members (VD-90196, 90200, 90201, 96067). */
public final class UserApi {
    UserApi() {}

    /**
     * Reads one member.
     *
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRejectedRecord} for somebody who is unknown or outside
     *     the app's visible scope (60111, 60011, 60021, 50002, 40003)
     */
    public WeComMember get(String userId) {
        throw new UnsupportedOperationException();
    }

    /** Details of the members of one department, without those of its sub-departments. */
    public List<WeComMember> list(long departmentId) {
        throw new UnsupportedOperationException();
    }

    /** Like {@link #list(long)} with userid, name and departments only. */
    public List<WeComMember> simplelist(long departmentId) {
        throw new UnsupportedOperationException();
    }

    /** Every pair of member and department of the corp, for the contact-sync secret only. */
    public List<Place> listIds() {
        throw new UnsupportedOperationException();
    }

    /** A member's place in one department. */
    public record Place(String userId, long departmentId) {}
}
