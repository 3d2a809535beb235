package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.crawl.ChosenDepartments;
import dev.keybridge.lib.crawl.DepartmentTree;
import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.crawl.Place;
import dev.keybridge.lib.directory.Completeness;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.DirectoryUnavailable.Remedy;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.directory.Tag;
import dev.keybridge.lib.directory.VisibleScope;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.wecom.api.WeComClient;
import dev.keybridge.lib.wecom.api.WeComDepartment;
import dev.keybridge.lib.wecom.api.WeComNode;
import dev.keybridge.lib.wecom.api.WeComPlace;
import org.jboss.logging.Logger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** One read of a corp's directory, step by step. */
final class CorpRead {
    private static final Logger LOG = Logger.getLogger(CorpRead.class);

    private final WeComClient app;
    private final Optional<WeComClient> contactSync;
    private final ParallelReads reads;
    private final Findings findings = new Findings((known, again) -> known);

    CorpRead(WeComClient app, Optional<WeComClient> contactSync, ParallelReads reads) {
        this.app = app;
        this.contactSync = contactSync;
        this.reads = reads;
    }

    Snapshot read(Optional<String> agentId, ReadRequest request, ReadProgress progress, LongSupplier calls) {
        TagReader tagReader = new TagReader(app, reads, findings);
        Grants grants = Grants.read(app, agentId, reads, tagReader, findings);
        DepartmentTree tree = tree(grants);
        ChosenDepartments chosen = new ChosenDepartments(tree, request.selection());
        chosen.reportMissing(grants.departments(), findings);

        new MemberCrawl(chosen.ids(), findings, progress).readAll(app, reads);
        Optional<Enumeration> all = enumeration();
        all.ifPresent(this::distrustIfIncomplete);
        new Stragglers(chosen, grants, all, findings).readAll(app, reads);
        List<Tag> tags = request.tags() ? tagReader.all() : List.of();

        requireSomething(tree);
        if (findings.people().isEmpty()) {
            LOG.warnf(
                    "WeCom lists nobody in %d readable departments",
                    findings.departmentsRead().size());
        }
        VisibleScope scope = new VisibleScope(tree.roots(), grants.singlePeople(), grants.tags(), request.selection());
        Completeness completeness = new Completeness(
                scope,
                findings.departmentsRead(),
                findings.failures(),
                all.isPresent(),
                findings.withoutDetails(),
                tree.hidden());
        return new Snapshot(chosen.departments(), findings.people(chosen.ids()), tags, completeness, calls.getAsLong());
    }

    /** A list of all ids that leaves out somebody whom a department has just shown proves nothing about anybody. */
    private void distrustIfIncomplete(Enumeration all) {
        long missing = findings.people().stream()
                .filter(person -> !all.lists(person.id()))
                .count();
        if (missing > 0) {
            findings.failed(
                    What.ENUMERATION,
                    "user/list_id",
                    "inconsistent",
                    missing + " members of departments are not in the list of all ids");
        }
    }

    private DepartmentTree tree(Grants grants) {
        return new DepartmentTree(
                readableDepartments(grants).stream().map(CorpRead::neutral).toList(),
                allPlaces().stream()
                        .map(node -> new Place(Long.toString(node.id()), above(node)))
                        .toList());
    }

    static Department neutral(WeComDepartment found) {
        Fields.Builder fields = Fields.builder();
        found.nameEn().ifPresent(name -> fields.put("name_en", name.isBlank() ? List.of() : List.of(name)));
        found.leaders().ifPresent(leaders -> fields.put("department_leader", leaders));
        WeComNode node = found.node();
        return new Department(Long.toString(node.id()), above(node), found.name(), node.order(), fields.build());
    }

    static Optional<String> above(WeComNode node) {
        OptionalLong parent = node.parentId();
        return parent.isPresent() ? Optional.of(Long.toString(parent.getAsLong())) : Optional.empty();
    }

    private List<WeComDepartment> readableDepartments(Grants grants) {
        try {
            return reads.one(() -> app.departments().list());
        } catch (VendorException e) {
            if (!Unknown.isDepartment(e) || grants.people().isEmpty()) {
                throw e;
            }
            // To an app that only single people are granted to, having no department is no failure.
            if (!grants.departments().isEmpty()) {
                findings.failed(What.DIRECTORY, "department/list", e);
            }
            return List.of();
        }
    }

    private List<WeComNode> allPlaces() {
        return fromContactSync(
                        "department/simplelist", client -> client.departments().simplelist())
                .orElse(List.of());
    }

    private Optional<Enumeration> enumeration() {
        Optional<List<WeComPlace>> places =
                fromContactSync("user/list_id", client -> client.users().listIds());
        return places.map(Enumeration::new);
    }

    private <R> Optional<R> fromContactSync(String api, Function<WeComClient, R> question) {
        if (contactSync.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reads.one(() -> question.apply(contactSync.get())));
        } catch (VendorException e) {
            findings.failed(What.ENUMERATION, api, e);
            return Optional.empty();
        }
    }

    private void requireSomething(DepartmentTree tree) {
        if (tree.isEmpty() && findings.people().isEmpty() && findings.failures().isEmpty()) {
            throw new DirectoryUnavailable(
                    Remedy.ADMIN_MUST_ACT,
                    "nothing-visible",
                    "the app sees neither departments nor people: check its visible scope (可见范围)",
                    null);
        }
    }
}
