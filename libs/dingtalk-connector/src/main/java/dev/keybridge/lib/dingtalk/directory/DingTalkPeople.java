package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.dingtalk.api.DingTalkUser;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.http.Wire;

import java.util.Optional;

/**
 * What DingTalk says about an employee, in Keybridge's words: {@link Person#id()} is the unionid, which is the person's for
 * ever, and {@link Person#vendorId()} the userid. Login and sync both come through here.
 */
public final class DingTalkPeople {
    private DingTalkPeople() {}

    /**
     * An employee as <code>user/get</code> shows them.
     *
     * @throws dev.keybridge.lib.http.VendorSpokeNonsense if the record has no userid or unionid, or a field has the wrong
     *     type
     */
    public static Person person(DingTalkUser user) {
        Wire wire = user.wire();
        return person(user, new Places(wire));
    }

    /**
     * An employee as <code>user/list</code> shows them, which tells their rank in the department that was asked about only.
     *
     * @throws dev.keybridge.lib.http.VendorSpokeNonsense as {@link #person(DingTalkUser)}
     */
    static Person person(DingTalkUser user, long departmentId) {
        return person(user, new Places(user.wire()).seenIn(departmentId));
    }

    /**
     * Somebody who signs in and whose details the app may not read: the status is {@link PersonStatus#UNKNOWN} and name and
     * memberships are not there.
     */
    public static Person person(String unionId, String userId) {
        Fields fields = Fields.builder()
                .put(DingTalkFields.UNIONID, unionId)
                .put(DingTalkFields.USERID, userId)
                .build();
        return new Person(unionId, userId, PersonStatus.UNKNOWN, Optional.empty(), Optional.empty(), fields);
    }

    private static Person person(DingTalkUser user, Places places) {
        Wire wire = user.wire();
        return new Person(
                user.unionId(),
                user.userId(),
                status(wire),
                wire.text(DingTalkFields.NAME).filter(name -> !name.isBlank()),
                places.memberships(),
                EmployeeFields.of(wire));
    }

    /** Only an account that belongs to the organisation can be disabled; others leave. */
    private static PersonStatus status(Wire wire) {
        if (wire.flag(DingTalkFields.DISABLE_STATUS).orElse(false)) {
            return PersonStatus.DISABLED;
        }
        return wire.flag(DingTalkFields.ACTIVE)
                .map(active -> active ? PersonStatus.ACTIVE : PersonStatus.NOT_ACTIVATED)
                .orElse(PersonStatus.UNKNOWN);
    }
}
