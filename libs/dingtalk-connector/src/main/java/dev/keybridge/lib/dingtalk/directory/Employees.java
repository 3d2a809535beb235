package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.dingtalk.api.DingTalkErrors;
import dev.keybridge.lib.dingtalk.api.DingTalkUser;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.http.VendorException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The employees met in one read. DingTalk's lists name them by userid, which is somebody else's once it has been given
 * away; who they are is told by the unionid alone. For the reading thread only.
 */
final class Employees {
    private final Findings findings;
    private final Map<String, String> unionIds = new HashMap<>();

    Employees(Findings findings) {
        this.findings = findings;
    }

    /** Met in the list of a department. @return empty for a record that makes no sense */
    Optional<Person> listed(DingTalkUser user, long departmentId) {
        Optional<Person> person = findings.understood(
                () -> DingTalkPeople.person(user, departmentId), user::userId, "in department " + departmentId);
        person.ifPresent(this::add);
        return person;
    }

    /** Understands a record that was asked for by itself. */
    Optional<Person> understood(DingTalkUser user, String userId) {
        return findings.understood(() -> DingTalkPeople.person(user), user::userId, userId);
    }

    /** Adds somebody, or more about somebody; two who cannot be told apart are reported. */
    void add(Person person) {
        String unionId = unionIds.putIfAbsent(person.vendorId(), person.id());
        Optional<Person> known = findings.person(person.id());
        boolean recycled = unionId != null && !unionId.equals(person.id());
        boolean twice =
                known.filter(one -> !one.vendorId().equals(person.vendorId())).isPresent();
        if (recycled || twice) {
            findings.failed(
                    What.PERSON,
                    person.vendorId(),
                    "ambiguous",
                    recycled
                            ? "the userid belongs to two people in the same read"
                            : "the same person has two userids in the same read");
        } else {
            findings.add(person);
        }
    }

    /** Whether somebody with this userid has been met, be it with a record that makes no sense. */
    boolean met(String userId) {
        return unionIds.containsKey(userId) || findings.isBroken(userId);
    }

    Optional<String> unionId(String userId) {
        return Optional.ofNullable(unionIds.get(userId));
    }

    /** The userids of everybody met whose record makes sense, or of those whose account is the organisation's own. */
    List<String> userIds(boolean everybody) {
        List<String> ids = new ArrayList<>();
        for (Person person : findings.people()) {
            if (everybody || isExclusive(person)) {
                ids.add(person.vendorId());
            }
        }
        return ids;
    }

    /** Whether DingTalk does not know, or does not show, the person who was asked about. */
    static boolean isNobody(VendorException why) {
        return DingTalkErrors.is(
                why,
                DingTalkErrors.NO_SUCH_USER,
                DingTalkErrors.UNKNOWN_USERID,
                DingTalkErrors.INVALID_USERID,
                DingTalkErrors.USER_OUT_OF_SCOPE);
    }

    /** Of an account that can be disabled nobody knows whether it is, as long as its details are unread. */
    void detailsUnread(String userId) {
        unionId(userId)
                .flatMap(findings::person)
                .filter(Employees::isExclusive)
                .filter(person -> !person.fields().isKnown(DingTalkFields.DISABLE_STATUS))
                .ifPresent(person -> findings.add(new Person(
                        person.id(),
                        person.vendorId(),
                        PersonStatus.UNKNOWN,
                        person.displayName(),
                        person.memberships(),
                        person.fields())));
    }

    /** Of two records about one person the later one holds; what only the earlier one says is kept. */
    static Person merged(Person earlier, Person later) {
        Fields fields =
                Fields.builder().putAll(earlier.fields()).putAll(later.fields()).build();
        return new Person(
                later.id(),
                later.vendorId(),
                later.status(),
                later.displayName().or(earlier::displayName),
                Places.merged(earlier.memberships(), later.memberships()),
                fields);
    }

    private static boolean isExclusive(Person person) {
        return person.fields()
                .first(DingTalkFields.EXCLUSIVE_ACCOUNT)
                .filter("true"::equals)
                .isPresent();
    }
}
