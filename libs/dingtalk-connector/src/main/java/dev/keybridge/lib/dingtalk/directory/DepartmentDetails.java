package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.Lane;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkDepartment;
import dev.keybridge.lib.dingtalk.api.DingTalkErrors;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.http.VendorException;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;

/** What DingTalk tells about each department by itself only: rank and leaders. */
final class DepartmentDetails implements ParallelReads.Sink<String, DingTalkDepartment> {
    private final Findings findings;
    private final Queue<String> agenda = new ArrayDeque<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, DingTalkDepartment> details = new HashMap<>();

    DepartmentDetails(Findings findings) {
        this.findings = findings;
    }

    Lane<?, ?> lane(DingTalkClient app, ParallelReads reads) {
        return reads.lane(agenda, id -> app.departments().get(Long.parseLong(id)), this);
    }

    /** To be asked for, if that has not been done. */
    void add(String id) {
        if (asked.add(id)) {
            agenda.add(id);
        }
    }

    /** Somebody else asks for it. */
    void comesAnyway(String id) {
        asked.add(id);
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
        if (DingTalkErrors.is(why, DingTalkErrors.PERMISSION_MISSING_LEGACY)) {
            throw why;
        }
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
