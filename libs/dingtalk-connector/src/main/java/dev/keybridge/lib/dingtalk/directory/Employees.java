package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.dingtalk.api.DingTalkErrors;
import dev.keybridge.lib.dingtalk.api.DingTalkUser;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.http.VendorException;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The employees met in one read. DingTalk's lists name them by userid, which is somebody else's once it has been given
 * away; who they are is told by the unionid alone. For the reading thread only.
 */
final class Employees {
    private final Findings findings;
    private final Map<String, String> unionIds = new HashMap<>();
    private final Set<String> detailed = new HashSet<>();

    Employees(Findings findings) {
        this.findings = findings;
    }

    /** Met in the list of a department. @return empty for a record that makes no sense */
    Optional<Person> listed(DingTalkUser user, long departmentId) {
        Optional<Person> person = findings.understood(
                () -> DingTalkPeople.person(user, departmentId), user::userId, "in department " + departmentId);
        person.ifPresent(this::addListed);
        return person;
    }

    /** Understands a record that was asked for by itself. */
    Optional<Person> understood(DingTalkUser user, String userId) {
        return findings.understood(() -> DingTalkPeople.person(user), user::userId, userId);
    }

    /**
     * Adds somebody, or more about somebody, from a record that was asked for by itself: it says more than the lists of
     * departments, also than those that are read afterwards.
     */
    void addDetails(Person person) {
        if (isUnambiguous(person)) {
            findings.add(person);
            detailed.add(person.id());
        }
    }

    private void addListed(Person person) {
        if (isUnambiguous(person)) {
            Optional<Person> known = findings.person(person.id()).filter(one -> detailed.contains(one.id()));
            findings.add(known.map(one -> merged(person, one)).orElse(person));
        }
    }

    /** Two who cannot be told apart are reported. */
    private boolean isUnambiguous(Person person) {
        unionIds.putIfAbsent(person.vendorId(), person.id());
        boolean recycled = !unionIds.get(person.vendorId()).equals(person.id());
        boolean twice = findings.person(person.id())
                .filter(one -> !one.vendorId().equals(person.vendorId()))
                .isPresent();
        if (recycled || twice) {
            findings.failed(
                    What.PERSON,
                    person.vendorId(),
                    "ambiguous",
                    recycled
                            ? "the userid belongs to two people in the same read"
                            : "the same person has two userids in the same read");
        }
        return !recycled && !twice;
    }

    /** Whether somebody with this userid has been met, be it with a record that makes no sense. */
    boolean met(String userId) {
        return unionIds.containsKey(userId) || findings.isBroken(userId);
    }

    /** Whether the person met under this userid is the one with this unionid, and has no other. */
    boolean isKnown(Person person) {
        return findings.person(person.id())
                .filter(one -> one.vendorId().equals(person.vendorId()))
                .isPresent();
    }

    Optional<String> unionId(String userId) {
        return Optional.ofNullable(unionIds.get(userId));
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

    /** Whether the account is the organisation's own, which can be disabled. */
    static boolean isExclusive(Person person) {
        return person.fields()
                .first(DingTalkFields.EXCLUSIVE_ACCOUNT)
                .filter("true"::equals)
                .isPresent();
    }
}
