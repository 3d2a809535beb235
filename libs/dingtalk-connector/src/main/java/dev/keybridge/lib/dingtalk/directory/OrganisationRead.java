package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.ChosenDepartments;
import dev.keybridge.lib.crawl.DepartmentTree;
import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkScopes;
import dev.keybridge.lib.directory.Completeness;
import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.DirectoryUnavailable.Remedy;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.directory.Tag;
import dev.keybridge.lib.directory.VisibleScope;
import org.jboss.logging.Logger;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** One read of an organisation's directory, step by step. */
final class OrganisationRead {
    private static final Logger LOG = Logger.getLogger(OrganisationRead.class);

    private final DingTalkClient app;
    private final ParallelReads reads;
    private final Findings findings = new Findings(Employees::merged);
    private final Employees employees = new Employees(findings);

    OrganisationRead(DingTalkClient app, ParallelReads reads) {
        this.app = app;
        this.reads = reads;
    }

    Snapshot read(ReadRequest request, ReadProgress progress, LongSupplier calls) {
        DingTalkScopes granted = reads.one(() -> app.scopes().get());
        DepartmentWalk walk = new DepartmentWalk(app, request.selection(), findings);
        DepartmentTree tree = walk.from(granted, reads);
        ChosenDepartments chosen = new ChosenDepartments(tree, request.selection());
        List<String> roots = granted.departments().stream()
                .filter(DepartmentWalk::isOrdinary)
                .map(String::valueOf)
                .toList();
        chosen.reportMissing(walk.withoutFailed(roots), findings);
        DepartmentDetails details = new DepartmentDetails(app, findings, walk.details());
        details.readAll(chosen.ids(), reads);

        MemberCrawl crawl = new MemberCrawl(app, chosen.ids(), employees, findings, progress);
        crawl.readAll(reads);
        Stragglers stragglers = new Stragglers(app, chosen, employees, findings);
        stragglers.readGranted(granted.userIds(), reads);
        stragglers.readSlipped(crawl.departmentsOfSeveralPages(), reads);
        stragglers.readDetails(request.details(), reads);
        List<Tag> tags = request.tags() ? new RoleReader(app, reads, employees, findings).all() : List.of();

        requireSomething(tree);
        Set<String> people = new HashSet<>(granted.userIds());
        VisibleScope scope = new VisibleScope(tree.roots(), people, Set.of(), request.selection());
        Completeness completeness = new Completeness(
                scope, findings.departmentsRead(), findings.failures(), false, findings.withoutDetails());
        return new Snapshot(
                details.addedTo(chosen.departments()),
                walk.isIncomplete() ? withoutDoubtfulPlaces(tree, chosen) : findings.people(chosen.ids()),
                tags,
                completeness,
                calls.getAsLong());
    }

    /** Somebody with a place in a department that was not found may have lost it, or the department was not read. */
    private List<Person> withoutDoubtfulPlaces(DepartmentTree tree, ChosenDepartments chosen) {
        return findings.people(chosen.ids()).stream()
                .map(person -> isCertain(person, tree) ? person : withoutPlaces(person))
                .toList();
    }

    private boolean isCertain(Person person, DepartmentTree tree) {
        return findings.person(person.id()).flatMap(Person::memberships).orElse(List.of()).stream()
                .allMatch(place -> tree.isReadable(place.departmentId()));
    }

    private static Person withoutPlaces(Person person) {
        return new Person(
                person.id(),
                person.vendorId(),
                person.status(),
                person.displayName(),
                Optional.empty(),
                person.fields());
    }

    private void requireSomething(DepartmentTree tree) {
        if (!findings.people().isEmpty()) {
            return;
        }
        if (tree.isEmpty() && findings.failures().isEmpty()) {
            throw new DirectoryUnavailable(
                    Remedy.ADMIN_MUST_ACT,
                    "nothing-visible",
                    "the app sees neither departments nor people: check its contact scope (通讯录接口权限范围)",
                    null);
        }
        LOG.warnf(
                "DingTalk lists nobody in %d readable departments",
                findings.departmentsRead().size());
    }
}
