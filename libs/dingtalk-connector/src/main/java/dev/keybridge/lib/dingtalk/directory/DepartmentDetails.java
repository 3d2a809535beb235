package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkDepartment;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.http.VendorException;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What DingTalk tells about each department by itself only: rank and leaders. */
final class DepartmentDetails implements ParallelReads.Sink<String, DingTalkDepartment> {
    private final DingTalkClient app;
    private final Findings findings;
    private final Map<String, DingTalkDepartment> details;

    /** @param known those that need not be asked for again */
    DepartmentDetails(DingTalkClient app, Findings findings, Map<String, DingTalkDepartment> known) {
        this.app = app;
        this.findings = findings;
        this.details = new HashMap<>(known);
    }

    void readAll(Collection<String> ids, ParallelReads reads) {
        List<String> unknown =
                ids.stream().filter(id -> !details.containsKey(id)).toList();
        reads.each(unknown, id -> app.departments().get(Long.parseLong(id)), this);
    }

    List<Department> addedTo(List<Department> departments) {
        return departments.stream().map(this::complete).toList();
    }

    @Override
    public void read(String id, DingTalkDepartment department) {
        details.put(id, department);
    }

    @Override
    public void failed(String id, VendorException why) {
        findings.failed(What.DEPARTMENT, id, why);
    }

    @Override
    public void gaveUp(int left, VendorException last) {
        findings.failed(
                What.DIRECTORY,
                "department/get",
                "given-up",
                "rank and leaders of " + left + " departments were left unread: " + last.getMessage());
    }

    private Department complete(Department department) {
        DingTalkDepartment more = details.get(department.id());
        if (more == null) {
            return department;
        }
        Fields.Builder fields = Fields.builder();
        more.managers().ifPresent(managers -> fields.put(DingTalkFields.DEPARTMENT_MANAGERS, managers));
        more.sourceId().ifPresent(id -> fields.put(DingTalkFields.DEPARTMENT_SOURCE, id));
        return new Department(
                department.id(), department.parentId(), department.name(), largerFirst(more.order()), fields.build());
    }

    /** Of DingTalk's departments the one with the smaller number comes first. */
    private static OptionalLong largerFirst(OptionalLong order) {
        return order.isPresent() ? OptionalLong.of(-order.getAsLong()) : order;
    }
}
