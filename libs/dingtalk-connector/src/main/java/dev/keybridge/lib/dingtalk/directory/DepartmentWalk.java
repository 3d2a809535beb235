package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.DepartmentTree;
import dev.keybridge.lib.crawl.EarlyChoice;
import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.Lane;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.crawl.Place;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkDepartment;
import dev.keybridge.lib.dingtalk.api.DingTalkErrors;
import dev.keybridge.lib.dingtalk.api.DingTalkScopes;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.http.VendorException;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * From what is granted to the app downwards, level by level: DingTalk tells what is right below one department, and nothing
 * more. What is granted is asked for itself first, since no list from above names it.
 */
final class DepartmentWalk {
    private final DingTalkClient app;
    private final Selection selection;
    private final Findings findings;
    private final EarlyChoice choice;
    private final DepartmentDetails details;
    private final Consumer<String> chosen;
    private final Queue<Long> agenda = new ArrayDeque<>();
    /** By id, so that the same organisation is told in the same order, whichever answer comes first. */
    private final Map<Long, Department> found = new TreeMap<>();

    private final Set<Long> entered = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private Optional<VendorException> failure = Optional.empty();

    /**
     * @param details told of departments that are asked for here
     * @param chosen told of departments that are chosen for certain, as soon as they are found
     */
    DepartmentWalk(
            DingTalkClient app,
            Selection selection,
            Findings findings,
            DepartmentDetails details,
            Consumer<String> chosen) {
        this.app = app;
        this.selection = selection;
        this.findings = findings;
        this.choice = new EarlyChoice(selection);
        this.details = details;
        this.chosen = chosen;
    }

    /**
     * @throws VendorException when the app may not ask for departments at all, or when nothing can be read, people granted
     *     one by one included
     */
    DepartmentTree from(DingTalkScopes granted, ParallelReads reads) {
        List<Long> roots = granted.departments().stream()
                .filter(DepartmentWalk::isOrdinary)
                .distinct()
                .toList();
        roots.forEach(id -> details.comesAnyway(Long.toString(id)));
        Lane<?, ?> themselves = reads.lane(new ArrayDeque<>(roots), app.departments()::get, new Roots());
        Lane<?, ?> below = reads.lane(agenda, app.departments()::listSub, new Below());
        reads.finish(themselves);
        reads.finish(below);
        if (found.isEmpty() && granted.userIds().isEmpty() && failure.isPresent()) {
            throw failure.get();
        }
        return new DepartmentTree(found.values(), List.of());
    }

    /** Whether there may be departments of which nobody knows. */
    boolean isIncomplete() {
        return failure.isPresent();
    }

    /** Those of these departments whose absence has not been reported. */
    Collection<String> withoutFailed(Collection<String> ids) {
        return ids.stream().filter(id -> !failed.contains(id)).toList();
    }

    /** Negative ids stand for what is no department of employees, such as the pupils' parents of a school. */
    static boolean isOrdinary(long id) {
        return id > 0;
    }

    static Optional<String> parent(DingTalkDepartment department) {
        OptionalLong parent = department.parentId();
        return parent.isPresent() ? Optional.of(Long.toString(parent.getAsLong())) : Optional.empty();
    }

    private void add(DingTalkDepartment department, Optional<String> above) {
        if (!entered.add(department.id())) {
            return;
        }
        String id = Long.toString(department.id());
        Optional<String> parent = parent(department).or(() -> above);
        found.put(department.id(), new Department(id, parent, department.name(), OptionalLong.empty(), Fields.none()));
        if (isWayDown(id)) {
            agenda.add(department.id());
        }
        if (choice.found(new Place(id, parent))) {
            chosen.accept(id);
        }
    }

    /** Below what is excluded there is something wanted only if something has been named. */
    private boolean isWayDown(String id) {
        return !selection.excluded().contains(id) || !selection.included().isEmpty();
    }

    /** What becomes of an answer about one department. */
    private abstract class Answers<R> implements ParallelReads.Sink<Long, R> {
        @Override
        public final void failed(Long id, VendorException why) {
            if (DingTalkErrors.is(why, DingTalkErrors.PERMISSION_MISSING_LEGACY)) {
                throw why;
            }
            failure = failure.or(() -> Optional.of(why));
            failed.add(Long.toString(id));
            findings.failed(What.DEPARTMENT, Long.toString(id), why);
        }

        @Override
        public final void gaveUp(int left, VendorException last) {
            findings.failed(
                    What.DIRECTORY,
                    "department/listsub",
                    "given-up",
                    "what is below " + left + " departments was left unread: " + last.getMessage());
        }
    }

    private final class Roots extends Answers<DingTalkDepartment> {
        @Override
        public void read(Long id, DingTalkDepartment department) {
            details.read(Long.toString(id), department);
            add(department, Optional.empty());
        }
    }

    private final class Below extends Answers<List<DingTalkDepartment>> {
        @Override
        public void read(Long id, List<DingTalkDepartment> below) {
            below.stream()
                    .filter(department -> isOrdinary(department.id()))
                    .forEach(department -> add(department, Optional.of(Long.toString(id))));
        }
    }
}
