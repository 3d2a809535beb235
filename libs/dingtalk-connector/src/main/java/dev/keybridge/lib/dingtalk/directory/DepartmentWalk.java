package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.DepartmentTree;
import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkDepartment;
import dev.keybridge.lib.dingtalk.api.DingTalkErrors;
import dev.keybridge.lib.dingtalk.api.DingTalkScopes;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRejectedRecord;
import dev.keybridge.lib.http.VendorSpokeNonsense;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;

/**
 * From what is granted to the app downwards, level by level: DingTalk tells what is right below one department, and nothing
 * more. What is granted is asked for itself first, since no list from above names it.
 */
final class DepartmentWalk implements ParallelReads.Sink<DepartmentWalk.Step, DepartmentWalk.Found> {
    /** @param itself whether the department is asked for, or what is below it */
    record Step(long id, boolean itself) {}

    /**
     * @param itself the department with its details, if it was asked for
     * @param below what is right below it, if that was asked for
     */
    record Found(Optional<DingTalkDepartment> itself, List<DingTalkDepartment> below) {}

    private final DingTalkClient app;
    private final Selection selection;
    private final Findings findings;
    private final Set<Long> roots = new LinkedHashSet<>();
    private final Queue<Step> agenda = new ArrayDeque<>();
    private final Map<String, Department> found = new LinkedHashMap<>();
    private final Map<String, DingTalkDepartment> details = new LinkedHashMap<>();
    private final Set<Long> entered = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private Optional<VendorException> failure = Optional.empty();

    DepartmentWalk(DingTalkClient app, Selection selection, Findings findings) {
        this.app = app;
        this.selection = selection;
        this.findings = findings;
    }

    /**
     * @throws VendorException when the app may not ask for departments at all, or when nothing can be read, people granted
     *     one by one included
     */
    DepartmentTree from(DingTalkScopes granted, ParallelReads reads) {
        granted.departments().stream().filter(DepartmentWalk::isOrdinary).forEach(roots::add);
        roots.forEach(id -> agenda.add(new Step(id, true)));
        reads.eachOf(agenda, this::ask, this);
        if (found.isEmpty() && granted.userIds().isEmpty() && failure.isPresent()) {
            throw failure.get();
        }
        return new DepartmentTree(found.values(), List.of());
    }

    /** Whether there may be departments of which nobody knows. */
    boolean isIncomplete() {
        return failure.isPresent();
    }

    /** What is already known in full. */
    Map<String, DingTalkDepartment> details() {
        return details;
    }

    /** Those of these departments whose absence has not been reported. */
    Collection<String> withoutFailed(Collection<String> ids) {
        return ids.stream().filter(id -> !failed.contains(id)).toList();
    }

    /** Negative ids stand for what is no department of employees, such as the pupils' parents of a school. */
    static boolean isOrdinary(long id) {
        return id > 0;
    }

    /** Where every department is wanted, the details come along: of two APIs each has a pace of its own. */
    private Found ask(Step step) {
        if (step.itself()) {
            return new Found(Optional.of(app.departments().get(step.id())), List.of());
        }
        List<DingTalkDepartment> below = app.departments().listSub(step.id());
        boolean later = roots.contains(step.id()) || !selection.included().isEmpty();
        return new Found(later ? Optional.empty() : details(step.id()), below);
    }

    /** What is wrong with one department comes out when it is asked for again, by {@link DepartmentDetails}. */
    private Optional<DingTalkDepartment> details(long id) {
        try {
            return Optional.of(app.departments().get(id));
        } catch (VendorRejectedRecord | VendorSpokeNonsense e) {
            return Optional.empty();
        }
    }

    @Override
    public void read(Step step, Found answer) {
        answer.itself().ifPresent(department -> {
            details.put(Long.toString(step.id()), department);
            add(department, Optional.empty());
        });
        answer.below().stream()
                .filter(department -> isOrdinary(department.id()))
                .forEach(department -> add(department, Optional.of(Long.toString(step.id()))));
    }

    @Override
    public void failed(Step step, VendorException why) {
        if (DingTalkErrors.is(why, DingTalkErrors.PERMISSION_MISSING_LEGACY)) {
            throw why;
        }
        failure = failure.or(() -> Optional.of(why));
        failed.add(Long.toString(step.id()));
        findings.failed(What.DEPARTMENT, Long.toString(step.id()), why);
    }

    @Override
    public void gaveUp(int left, VendorException last) {
        findings.failed(
                What.DIRECTORY,
                "department/listsub",
                "given-up",
                "what is below " + left + " departments was left unread: " + last.getMessage());
    }

    private void add(DingTalkDepartment department, Optional<String> above) {
        String id = Long.toString(department.id());
        Optional<String> parent = parent(department).or(() -> above);
        found.putIfAbsent(id, new Department(id, parent, department.name(), OptionalLong.empty(), Fields.none()));
        if (entered.add(department.id()) && isWayDown(id)) {
            agenda.add(new Step(department.id(), false));
        }
    }

    /** Below what is excluded there is something wanted only if something has been named. */
    private boolean isWayDown(String id) {
        return !selection.excluded().contains(id) || !selection.included().isEmpty();
    }

    static Optional<String> parent(DingTalkDepartment department) {
        OptionalLong parent = department.parentId();
        return parent.isPresent() ? Optional.of(Long.toString(parent.getAsLong())) : Optional.empty();
    }
}
