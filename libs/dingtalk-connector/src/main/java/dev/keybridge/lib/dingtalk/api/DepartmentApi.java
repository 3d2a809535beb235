package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.VendorException;

import java.util.List;
import java.util.Map;

/** Departments. There is no call for the whole tree. */
public final class DepartmentApi {
    private final Hosts hosts;

    DepartmentApi(Hosts hosts) {
        this.hosts = hosts;
    }

    /**
     * The departments right below one, as far as the app's contact scope goes.
     *
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRejectedRecord} for one outside the scope (50004) or
     *     unknown (60003)
     */
    public List<DingTalkDepartment> listSub(long id) {
        return hosts.legacy("/topapi/v2/department/listsub", Map.of("dept_id", id)).requiredList("result").stream()
                .map(DingTalkDepartment::of)
                .toList();
    }

    /** The ids of all departments right below one, in or out of the app's contact scope. */
    public List<Long> listSubIds(long id) {
        return hosts.legacy("/topapi/v2/department/listsubid", Map.of("dept_id", id))
                .requiredObject("result")
                .requiredNumbers("dept_id_list");
    }

    /** @throws VendorException as {@link #listSub} */
    public DingTalkDepartment get(long id) {
        return DingTalkDepartment.of(
                hosts.legacy("/topapi/v2/department/get", Map.of("dept_id", id)).requiredObject("result"));
    }
}
