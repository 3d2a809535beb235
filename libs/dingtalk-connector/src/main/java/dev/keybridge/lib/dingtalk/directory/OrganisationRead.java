package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.ChosenDepartments;
import dev.keybridge.lib.crawl.DepartmentTree;
import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.Lane;
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
    private final ReadRequest request;
    private final Findings findings = new Findings(Employees::merged);
    private final Employees employees = new Employees(findings);
    private final RoleReader roles = new RoleReader(findings);
    private final DepartmentDetails details = new DepartmentDetails(findings);
    private final SlippedPeople slipped = new SlippedPeople(findings);
    private final Steps steps;
    private final Stragglers stragglers;
    private final MemberCrawl members;
    private int departments;

    OrganisationRead(DingTalkClient app, ParallelReads reads, ReadRequest request, ReadProgress progress) {
        this.app = app;
        this.reads = reads;
        this.request = request;
        this.steps = new Steps(progress, findings);
        this.stragglers = new Stragglers(employees, findings, request.details(), steps::oneMore);
        this.members = new MemberCrawl(employees, findings, stragglers::met, this::ended);
    }

    /** Each API has a pace of its own, so nothing waits that could be asked already. */
    Snapshot read(LongSupplier calls) {
        DingTalkScopes granted = reads.one(() -> app.scopes().get());
        List<Lane<?, ?>> tags = request.tags() ? roles.lanes(app, reads) : List.of();
        Lane<?, ?> ofDepartments = details.lane(app, reads);
        Lane<?, ?> lists = members.lane(app, reads);
        Lane<?, ?> ids = slipped.lane(app, reads);
        Lane<?, ?> people = stragglers.lane(app, reads);

        DepartmentWalk walk = new DepartmentWalk(app, request.selection(), findings, details, this::chosen);
        DepartmentTree tree = walk.from(granted, reads);
        ChosenDepartments chosen = new ChosenDepartments(tree, request.selection());
        chosen.reportMissing(walk.withoutFailed(roots(granted)), findings);
        chosen.ids().forEach(this::chosen);
        reads.finish(lists);
        stragglers.granted(granted.userIds());
        reads.finish(ids);
        stragglers.slipped(slipped.listed());
        steps.areAll(departments + stragglers.count());
        reads.finish(people);
        reads.finish(ofDepartments);
        tags.forEach(reads::finish);
        stragglers.settle(chosen);

        requireSomething(tree);
        Completeness completeness = new Completeness(
                new VisibleScope(tree.roots(), new HashSet<>(granted.userIds()), Set.of(), request.selection()),
                findings.departmentsRead(),
                findings.failures(),
                false,
                findings.withoutDetails());
        return new Snapshot(
                details.addedTo(chosen.departments()),
                walk.isIncomplete() ? withoutDoubtfulPlaces(tree, chosen) : findings.people(chosen.ids()),
                roles.tags(employees),
                completeness,
                calls.getAsLong());
    }

    private static List<String> roots(DingTalkScopes granted) {
        return granted.departments().stream()
                .filter(DepartmentWalk::isOrdinary)
                .map(String::valueOf)
                .toList();
    }

    /** A department that is wanted, told once or more. */
    private void chosen(String id) {
        details.add(id);
        if (members.add(id)) {
            departments++;
        }
    }

    /** Nothing more is asked about the people of this department. */
    private void ended(long department) {
        if (members.isOfSeveralPages(department)) {
            slipped.lookIn(department);
        }
        steps.oneMore();
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
