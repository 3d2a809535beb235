package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.Lane;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkErrors;
import dev.keybridge.lib.dingtalk.api.DingTalkPage;
import dev.keybridge.lib.dingtalk.api.DingTalkUser;
import dev.keybridge.lib.dingtalk.api.UserApi;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.http.VendorException;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The people of each chosen department, page by page: what one page says holds even if the next one cannot be read. */
final class MemberCrawl implements ParallelReads.Sink<MemberCrawl.Page, DingTalkPage<DingTalkUser>> {
    private static final long FIRST = 0;
    /** How many DingTalk delivers at once is documented for another list; if it is less, this is tried. */
    private static final int SMALL_PAGE = 50;
    /** People may come twice when a department changes meanwhile, but not page after page. */
    private static final int TOLERATED_IDLE_PAGES = 20;

    record Page(long departmentId, long cursor, int size) {}

    private final Employees employees;
    private final Findings findings;
    private final Consumer<Person> met;
    private final LongConsumer ended;
    private final Queue<Page> agenda = new ArrayDeque<>();
    private final Set<String> added = new HashSet<>();
    private final Map<Long, Trail> trails = new HashMap<>();
    private int size = UserApi.LARGEST_PAGE;

    /**
     * @param met told of everybody on a page
     * @param ended told of departments that nothing more is asked about
     */
    MemberCrawl(Employees employees, Findings findings, Consumer<Person> met, LongConsumer ended) {
        this.employees = employees;
        this.findings = findings;
        this.met = met;
        this.ended = ended;
    }

    /** @return fails when the app may not ask for people at all */
    Lane<?, ?> lane(DingTalkClient app, ParallelReads reads) {
        return reads.lane(agenda, page -> app.users().list(page.departmentId(), page.cursor(), page.size()), this);
    }

    /** A department whose people are wanted. @return whether it is new */
    boolean add(String departmentId) {
        return added.add(departmentId) && agenda.add(new Page(Long.parseLong(departmentId), FIRST, size));
    }

    /** Whether somebody may have slipped from one page to another. */
    boolean isOfSeveralPages(long departmentId) {
        return trails.containsKey(departmentId) && trails.get(departmentId).isLong();
    }

    @Override
    public void read(Page page, DingTalkPage<DingTalkUser> answer) {
        Trail trail = trails.computeIfAbsent(page.departmentId(), id -> new Trail());
        boolean news = false;
        for (DingTalkUser user : answer.items()) {
            Optional<Person> person = employees.listed(user, page.departmentId());
            news |= person.filter(trail::isNew).isPresent();
            person.ifPresent(met);
        }
        if (answer.next().isEmpty()) {
            findings.departmentRead(Long.toString(page.departmentId()));
            ended.accept(page.departmentId());
        } else if (trail.leadsOn(answer.next().getAsLong(), news)) {
            agenda.add(new Page(page.departmentId(), answer.next().getAsLong(), size));
        } else {
            findings.failed(
                    What.DEPARTMENT, Long.toString(page.departmentId()), "endless-paging", "its pages do not end");
            ended.accept(page.departmentId());
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
        ended.accept(page.departmentId());
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

    /** The way through the pages of one department. */
    private static final class Trail {
        private final Set<Long> cursors = new HashSet<>(Set.of(FIRST));
        private final Set<String> people = new HashSet<>();
        private int idle;

        boolean isNew(Person person) {
            return people.add(person.id());
        }

        boolean isLong() {
            return cursors.size() > 1;
        }

        /** Whether the next page can be another one. */
        boolean leadsOn(long next, boolean news) {
            idle = news ? 0 : idle + 1;
            return cursors.add(next) && idle <= TOLERATED_IDLE_PAGES;
        }
    }
}
