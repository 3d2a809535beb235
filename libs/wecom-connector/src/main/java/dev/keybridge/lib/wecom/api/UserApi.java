package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRequest;
import dev.keybridge.lib.http.VendorSession;

import java.util.List;

/** Members (VD-90196, 90200, 90201, 96067). */
public final class UserApi {
    private final VendorSession session;

    UserApi(VendorSession session) {
        this.session = session;
    }

    /**
     * Reads one member.
     *
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRejectedRecord} for somebody who is unknown or outside
     *     the app's visible scope (60111, 60021, 50002, 40003); the same can come as a {@link
     *     dev.keybridge.lib.http.VendorRefused} with 60011
     */
    public WeComMember get(String userId) {
        return new WeComMember(
                session.call(VendorRequest.get("/cgi-bin/user/get").with("userid", userId)));
    }

    /**
     * Details of the members of one department, without those of its sub-departments. The elements are unchecked: each may
     * be broken by itself.
     *
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRejectedRecord} for an unknown department (60003, 60123)
     *     or one with too many members (45029)
     */
    public List<WeComMember> list(long departmentId) {
        VendorRequest request =
                VendorRequest.get("/cgi-bin/user/list").with("department_id", Long.toString(departmentId));
        return session.call(request).requiredList("userlist").stream()
                .map(WeComMember::new)
                .toList();
    }

    /**
     * Every pair of member and department of the corp, each once, for the contact-sync secret only.
     *
     * @throws VendorException {@link dev.keybridge.lib.http.VendorSpokeNonsense} when paging does not come to an end
     */
    public List<WeComPlace> listIds() {
        return new IdPages(session).all();
    }

    /** The first page of {@link #listIds()}. */
    public WeComIdPage firstIds() {
        return new IdPages(session).first();
    }
}
