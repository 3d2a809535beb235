package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.VendorRequest;
import dev.keybridge.lib.http.VendorSession;

import java.util.List;

/** Departments (VD-90208, 95350, 95351). */
public final class DepartmentApi {
    private final VendorSession session;

    DepartmentApi(VendorSession session) {
        this.session = session;
    }

    /** Everything that the app may see, in no particular order. The vendor is slow at this for large corps. */
    public List<WeComDepartment> list() {
        return departments(VendorRequest.get("/cgi-bin/department/list"));
    }

    /** One department and everything below it. */
    public List<WeComDepartment> list(long id) {
        return departments(VendorRequest.get("/cgi-bin/department/list").with("id", Long.toString(id)));
    }

    /** Ids, parents and order only: of the whole corp for the contact-sync secret, of the visible scope for an app. */
    public List<WeComNode> simplelist() {
        return session.call(VendorRequest.get("/cgi-bin/department/simplelist")).requiredList("department_id").stream()
                .map(WeComNode::of)
                .toList();
    }

    public WeComDepartment get(long id) {
        VendorRequest request = VendorRequest.get("/cgi-bin/department/get").with("id", Long.toString(id));
        return WeComDepartment.of(session.call(request).requiredObject("department"));
    }

    private List<WeComDepartment> departments(VendorRequest request) {
        return session.call(request).requiredList("department").stream()
                .map(WeComDepartment::of)
                .toList();
    }
}
