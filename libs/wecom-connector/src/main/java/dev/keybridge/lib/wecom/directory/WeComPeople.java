package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.http.Wire;
import dev.keybridge.lib.wecom.api.WeComMember;
import dev.keybridge.lib.wecom.api.WeComUserDetail;
import dev.keybridge.lib.wecom.api.WeComUserInfo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What WeCom says about a member, in Keybridge's words. Login and sync both come through here. */
public final class WeComPeople {
    private WeComPeople() {}

    /**
     * A member as the directory shows them.
     *
     * @throws dev.keybridge.lib.http.VendorSpokeNonsense if the record has no userid or a field has the wrong type
     */
    public static Person person(WeComMember member) {
        Wire wire = member.wire();
        String userId = member.userId();
        return new Person(
                WeComUserId.canonical(userId),
                userId,
                status(wire),
                wire.text(WeComFields.NAME).filter(name -> !name.isBlank()),
                memberships(wire),
                MemberFields.of(wire));
    }

    /**
     * A member who signs in. Members outside the app's visible scope are known by their userid only; then the status is
     * {@link PersonStatus#UNKNOWN} and name and memberships are not there.
     *
     * @param info must be a {@link WeComUserInfo#isMember() member}
     * @param detail what the member consented to show, when asked; its fields hold over the directory's
     * @param member the record from <code>user/get</code>, when readable
     * @throws IllegalArgumentException if this is no member of the corp, or the parts are about different people
     * @throws dev.keybridge.lib.http.VendorSpokeNonsense if a field has the wrong type
     */
    public static Person person(WeComUserInfo info, Optional<WeComUserDetail> detail, Optional<WeComMember> member) {
        String userId = info.userId()
                .filter(id -> info.isMember())
                .orElseThrow(() -> new IllegalArgumentException("not a member of this corp"));
        requireSame(userId, detail.flatMap(WeComUserDetail::userId));
        requireSame(userId, member.map(WeComMember::userId));
        Person known = member.map(WeComPeople::person).orElseGet(() -> nameless(userId));
        Fields.Builder fields = Fields.builder().putAll(known.fields());
        detail.ifPresent(shown -> fields.putAll(MemberFields.sensitiveOf(shown.wire())));
        return new Person(
                known.id(), known.vendorId(), known.status(), known.displayName(), known.memberships(), fields.build());
    }

    /** A member as the directory shows them; a record that makes no sense is reported. */
    static Optional<Person> understood(WeComMember member, String where, Findings findings) {
        return findings.understood(() -> person(member), () -> WeComUserId.canonical(member.userId()), where);
    }

    private static Person nameless(String userId) {
        return new Person(
                WeComUserId.canonical(userId),
                userId,
                PersonStatus.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Fields.builder().put(WeComFields.USERID, userId).build());
    }

    private static void requireSame(String userId, Optional<String> other) {
        boolean same = other.map(WeComUserId::canonical)
                .map(WeComUserId.canonical(userId)::equals)
                .orElse(true);
        if (!same) {
            throw new IllegalArgumentException("the parts are about different members");
        }
    }

    private static PersonStatus status(Wire wire) {
        PersonStatus status = switch (wire.text(WeComFields.STATUS).orElse("")) {
            case "1" -> PersonStatus.ACTIVE;
            case "2" -> PersonStatus.DISABLED;
            case "4" -> PersonStatus.NOT_ACTIVATED;
            case "5" -> PersonStatus.LEFT;
            default -> PersonStatus.UNKNOWN;
        };
        // "enable" is often absent on read, and then it says nothing.
        boolean disabled = wire.text(WeComFields.ENABLE).filter("0"::equals).isPresent();
        return disabled && status != PersonStatus.LEFT ? PersonStatus.DISABLED : status;
    }

    private static Optional<List<Membership>> memberships(Wire wire) {
        Optional<List<Long>> leads = wire.numbers(WeComFields.IS_LEADER_IN_DEPT);
        Optional<List<Long>> orders = wire.numbers(WeComFields.ORDER);
        return wire.numbers(WeComFields.DEPARTMENT).map(departments -> {
            Map<Long, Membership> places = new LinkedHashMap<>();
            for (int i = 0; i < departments.size(); i++) {
                Optional<Boolean> leader = beside(departments, leads, i).map(flag -> flag != 0);
                OptionalLong order =
                        beside(departments, orders, i).map(OptionalLong::of).orElse(OptionalLong.empty());
                places.putIfAbsent(
                        departments.get(i), new Membership(Long.toString(departments.get(i)), leader, order));
            }
            return new ArrayList<>(places.values());
        });
    }

    /** Lists of different lengths cannot be laid side by side: nobody knows which places the vendor left out. */
    private static Optional<Long> beside(List<Long> departments, Optional<List<Long>> list, int place) {
        return list.filter(values -> values.size() == departments.size()).map(values -> values.get(place));
    }
}
