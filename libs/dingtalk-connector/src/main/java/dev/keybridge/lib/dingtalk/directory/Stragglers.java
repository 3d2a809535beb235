package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.ChosenDepartments;
import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.Lane;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkErrors;
import dev.keybridge.lib.dingtalk.api.DingTalkUser;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.http.VendorException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** Employees who are asked for one by one: because no department has shown them, or because it has not shown enough. */
final class Stragglers implements ParallelReads.Sink<Stragglers.Asked, DingTalkUser> {
    /** Why somebody is asked for, which tells whether they are missed when they are not there. */
    private enum Why {
        GRANTED,
        SLIPPED,
        DETAILS
    }

    record Asked(String userId, Why why) {}

    private final Employees employees;
    private final Findings findings;
    private final boolean detailsOfAll;
    private final Runnable answered;
    private final Queue<Asked> agenda = new ArrayDeque<>();
    private final Set<String> asked = new HashSet<>();
    /** Not answered so far, or not to our satisfaction. */
    private final Set<String> unread = new HashSet<>();

    private final List<Person> strangers = new ArrayList<>();

    /**
     * @param detailsOfAll whether they are wanted of everybody; otherwise of accounts that can be disabled, to know whether
     *     they are
     * @param answered told of each answer
     */
    Stragglers(Employees employees, Findings findings, boolean detailsOfAll, Runnable answered) {
        this.employees = employees;
        this.findings = findings;
        this.detailsOfAll = detailsOfAll;
        this.answered = answered;
    }

    Lane<?, ?> lane(DingTalkClient app, ParallelReads reads) {
        return reads.lane(agenda, person -> app.users().get(person.userId()), this);
    }

    /** Somebody whom a department has shown, and about whom there may be more to know. */
    void met(Person person) {
        if ((detailsOfAll || Employees.isExclusive(person)) && employees.isKnown(person)) {
            ask(person.vendorId(), Why.DETAILS);
        }
    }

    /** People granted to the app one by one, when the departments have been read. Who is granted and cannot be seen is missed. */
    void granted(Collection<String> userIds) {
        userIds.stream().filter(userId -> !employees.met(userId)).forEach(userId -> ask(userId, Why.GRANTED));
    }

    /** People in departments that have been read. Who is gone, or outside the app's scope, is not missed. */
    void slipped(Collection<String> userIds) {
        userIds.stream().filter(userId -> !employees.met(userId)).forEach(userId -> ask(userId, Why.SLIPPED));
    }

    /** How many have been asked for, or are going to be. */
    int count() {
        return asked.size();
    }

    /** What the answers come to, when everything has been read: of whom they are can be told only then. */
    void settle(ChosenDepartments chosen) {
        strangers.stream()
                .filter(person -> findings.met(person.id()) || chosen.covers(person))
                .forEach(employees::addDetails);
        unread.forEach(employees::detailsUnread);
    }

    @Override
    public void read(Asked person, DingTalkUser user) {
        employees.understood(user, person.userId()).ifPresent(this::add);
        answered.run();
    }

    @Override
    public void failed(Asked person, VendorException why) {
        boolean missed = !Employees.isNobody(why)
                || person.why() != Why.SLIPPED && DingTalkErrors.is(why, DingTalkErrors.USER_OUT_OF_SCOPE);
        if (missed) {
            findings.failed(What.PERSON, person.userId(), why);
        }
        answered.run();
    }

    @Override
    public void gaveUp(int left, VendorException last) {
        findings.failed(
                What.ENUMERATION, "user/get", "given-up", left + " people were left unread: " + last.getMessage());
    }

    private void add(Person person) {
        if (employees.isKnown(person)) {
            employees.addDetails(person);
            unread.remove(person.vendorId());
        } else {
            strangers.add(person);
        }
    }

    private void ask(String userId, Why why) {
        if (asked.add(userId)) {
            unread.add(userId);
            agenda.add(new Asked(userId, why));
        }
    }
}
