package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.Wire;

import java.util.List;
import java.util.Map;

/** Employees. */
public final class UserApi {
    /** What DingTalk delivers at once at most. */
    public static final int LARGEST_PAGE = 100;

    private final Hosts hosts;

    UserApi(Hosts hosts) {
        this.hosts = hosts;
    }

    /**
     * Finds out what somebody is to the organisation.
     *
     * @param unionId as {@link DingTalkProfile#unionId()} delivers it
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRejectedRecord} for somebody who is nothing to it (60121)
     */
    public DingTalkEmployment getByUnionId(String unionId) {
        Wire found = hosts.legacy("/topapi/user/getbyunionid", Map.of("unionid", unionId))
                .requiredObject("result");
        return new DingTalkEmployment(found.requiredNumber("contact_type"), found.requiredText("userid"));
    }

    /**
     * Reads one employee.
     *
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRejectedRecord} for somebody who is unknown (33012, 60121:
     *     left, never joined, or invited and not yet here) or outside the app's contact scope (50002)
     */
    public DingTalkUser get(String userId) {
        return new DingTalkUser(
                hosts.legacy("/topapi/v2/user/get", Map.of("userid", userId)).requiredObject("result"));
    }

    /**
     * Details of the members of one department, without those of its sub-departments. Those whose access DingTalk restricts
     * are among them.
     *
     * @param cursor 0 for the first page, then {@link DingTalkPage#next()}
     * @param size at most {@link #LARGEST_PAGE}
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRejectedRecord} for a department outside the app's contact
     *     scope (50004)
     */
    public DingTalkPage<DingTalkUser> list(long departmentId, long cursor, int size) {
        // The latest to join come last, so that they move nobody from one page to another.
        Map<String, ?> question = Map.of(
                "dept_id", departmentId,
                "cursor", cursor,
                "size", size,
                "order_field", "entry_asc",
                "contain_access_limit", true);
        String path = "/topapi/v2/user/list";
        Wire result = hosts.legacy(path, question).requiredObject("result");
        return DingTalkPage.of(
                path,
                result,
                result.requiredList("list").stream().map(DingTalkUser::new).toList());
    }

    /** The userids of all members of one department, in or out of the app's contact scope. */
    public List<String> listIds(long departmentId) {
        String path = "/topapi/user/listid";
        Wire result = hosts.legacy(path, Map.of("dept_id", departmentId)).requiredObject("result");
        return result.requiredTexts("userid_list");
    }

    /** How many employees the organisation has; whether those outside the app's contact scope count is not documented. */
    public long count() {
        return hosts.legacy("/topapi/user/count", Map.of("only_active", false))
                .requiredObject("result")
                .requiredNumber("count");
    }
}
