package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkErrors;
import dev.keybridge.lib.dingtalk.api.DingTalkPage;
import dev.keybridge.lib.dingtalk.api.DingTalkUser;
import dev.keybridge.lib.dingtalk.api.UserApi;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.http.VendorException;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** The people of each chosen department, page by page: what one page says holds even if the next one cannot be read. */
final class MemberCrawl implements ParallelReads.Sink<MemberCrawl.Page, DingTalkPage<DingTalkUser>> {
    private static final long FIRST = 0;
    /** How many DingTalk delivers at once is documented for another list; if it is less, this is tried. */
    private static final int SMALL_PAGE = 50;
    /** People may come twice when a department changes meanwhile, but not page after page. */
    private static final int TOLERATED_IDLE_PAGES = 20;

    record Page(long departmentId, long cursor, int size) {}

    private final DingTalkClient app;
    private final Employees employees;
    private final Findings findings;
    private final ReadProgress progress;
    private final Queue<Page> agenda = new ArrayDeque<>();
    private final Map<Long, Trail> trails = new HashMap<>();
    private final Set<Long> ofSeveralPages = new LinkedHashSet<>();
    private final int total;
    private int size = UserApi.LARGEST_PAGE;
    private int done;

    MemberCrawl(
            DingTalkClient app,
            Collection<String> departments,
            Employees employees,
            Findings findings,
            ReadProgress progress) {
        this.app = app;
        this.employees = employees;
        this.findings = findings;
        this.progress = progress;
        this.total = departments.size();
        departments.forEach(id -> agenda.add(new Page(Long.parseLong(id), FIRST, size)));
    }

    /** @throws VendorException when the app may not ask for people at all */
    void readAll(ParallelReads reads) {
        reads.eachOf(agenda, page -> app.users().list(page.departmentId(), page.cursor(), page.size()), this);
    }

    /** Departments read to the end, in several steps: somebody may have slipped from one page to another meanwhile. */
    Set<Long> departmentsOfSeveralPages() {
        return ofSeveralPages;
    }

    @Override
    public void read(Page page, DingTalkPage<DingTalkUser> answer) {
        Trail trail = trails.computeIfAbsent(page.departmentId(), id -> new Trail());
        boolean news = false;
        for (DingTalkUser user : answer.items()) {
            news |= employees
                    .listed(user, page.departmentId())
                    .filter(trail::isNew)
                    .isPresent();
        }
        if (answer.next().isEmpty()) {
            findings.departmentRead(Long.toString(page.departmentId()));
            oneMore();
        } else if (trail.leadsOn(answer.next().getAsLong(), news)) {
            ofSeveralPages.add(page.departmentId());
            agenda.add(new Page(page.departmentId(), answer.next().getAsLong(), size));
        } else {
            findings.failed(
                    What.DEPARTMENT, Long.toString(page.departmentId()), "endless-paging", "its pages do not end");
            oneMore();
        }
    }

    @Override
    public void failed(Page page, VendorException why) {
        if (DingTalkErrors.is(why, DingTalkErrors.PERMISSION_MISSING_LEGACY)) {
            throw why;
        }
        if (page.size() > SMALL_PAGE && DingTalkErrors.is(why, DingTalkErrors.BAD_PARAMETER, DingTalkErrors.BAD_SIZE)) {
            size = SMALL_PAGE;
            agenda.add(page);
            agenda.addAll(withSmallPages());
            return;
        }
        findings.failed(What.DEPARTMENT, Long.toString(page.departmentId()), why);
        oneMore();
    }

    @Override
    public void gaveUp(int left, VendorException last) {
        findings.failed(
                What.DIRECTORY,
                "user/list",
                "given-up",
                left + " pages of departments were left unread: " + last.getMessage());
    }

    private List<Page> withSmallPages() {
        List<Page> pages = agenda.stream()
                .map(page -> new Page(page.departmentId(), page.cursor(), SMALL_PAGE))
                .toList();
        agenda.clear();
        return pages;
    }

    private void oneMore() {
        done++;
        progress.departments(done, total, findings.people().size());
    }

    /** The way through the pages of one department. */
    private static final class Trail {
        private final Set<Long> cursors = new HashSet<>(Set.of(FIRST));
        private final Set<String> people = new HashSet<>();
        private int idle;

        boolean isNew(Person person) {
            return people.add(person.id());
        }

        /** Whether the next page can be another one. */
        boolean leadsOn(long next, boolean news) {
            idle = news ? 0 : idle + 1;
            return cursors.add(next) && idle <= TOLERATED_IDLE_PAGES;
        }
    }
}
