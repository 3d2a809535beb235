package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.LeaverAction;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.OwnedPerson.Origin;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.contacts.run.ImaginaryProvider.Ran;
import dev.keybridge.contacts.run.MemoryRealm.Key;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.Snapshot;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What holds after every run, however it ended. Nothing here asks what was planned: the realm before and after is compared
 * with the company as it truly is.
 */
final class AfterEveryRun {
    private static final long DAY = 86_400;

    /**
     * What was known when the run began.
     *
     * @param roots the departments that the last good run was granted; none before it
     * @param approved what an administrator has looked at and approved
     */
    record Knowledge(Set<String> roots, Optional<Plan> approved) {}

    private final World.Side side;
    private final Knowledge knowledge;
    private final ImaginaryProvider provider;
    private final Snapshot snapshot;
    private final MemoryRealm before;
    private final MemoryRealm after;
    private final Ran ran;
    private final long now;
    private final Shared shared;
    private final Set<String> listed = new HashSet<>();

    AfterEveryRun(
            World.Side side,
            Snapshot snapshot,
            MemoryRealm before,
            MemoryRealm after,
            Knowledge knowledge,
            Ran ran,
            long now) {
        this.side = side;
        this.knowledge = knowledge;
        this.provider = side.provider();
        this.snapshot = snapshot;
        this.before = before;
        this.after = after;
        this.ran = ran;
        this.now = now;
        this.shared = new Shared(provider, before, after);
        snapshot.people().forEach(person -> listed.add(person.id()));
    }

    void check() {
        new Strangers(provider, before, after).areAsTheyWere();
        shared.areShared(snapshot);
        // A group that was moved out of its place by hand, below one with admin roles, is moved back before anything
        // else.
        before.users().values().stream()
                .filter(user -> before.isAdministrator(user) && after.isAdministrator(user))
                .forEach(this::administratorKeepsAccount);
        after.users().values().stream().filter(after::isAdministrator).forEach(this::wasAdministratorBefore);
        new Withheld(provider, snapshot, before, after).changedNothing();
        new TakenOver(provider, snapshot, before, after).wereTheirs();
        identitiesAreStable();
        removedAccountsWereOursAndOverdue();
        if (ran.verdict().isEmpty()) {
            expect(before.isSameAs(after), "a refused run has written");
            return;
        }
        Losses losses = new Losses(provider, snapshot, before, after);
        if (ran.verdict().get().byApproval()) {
            knowledge.approved().ifPresentOrElse(losses::areWithin, () -> fail("nobody has approved this"));
        } else {
            if (isDoubtful()) {
                losses.restOnNobodyMissing(listed);
                nobodyComesUnderAnIdInUse();
                groupsStayBelowTheirs();
            }
            losses.areWithinLimits();
            whoIsThereLosesNothing();
        }
    }

    /** What holds after a run about one person as well. */
    void checkAlone() {
        new Strangers(provider, before, after).areAsTheyWere();
        shared.areShared(snapshot);
        before.users().values().stream().filter(before::isAdministrator).forEach(this::administratorKeepsAccount);
        after.users().values().stream().filter(after::isAdministrator).forEach(this::wasAdministratorBefore);
        new Withheld(provider, snapshot, before, after).changedNothing();
        new TakenOver(provider, snapshot, before, after).wereTheirs();
        identitiesAreStable();
        new OneOnly(provider, snapshot.people().get(0).id(), before, after).wasChanged();
    }

    /** Whether this read can prove that somebody is gone, by what is known of the company itself. */
    private boolean isDoubtful() {
        Set<String> visible =
                side.company().visible(snapshot.completeness().scope().departments());
        return !snapshot.completeness().isComplete()
                || snapshot.people().isEmpty()
                || knowledge.roots().stream()
                        .anyMatch(root -> side.company().departments().containsKey(root) && !visible.contains(root));
    }

    /** Who may still be there keeps the id, and with it the user name. */
    private void nobodyComesUnderAnIdInUse() {
        Set<String> inUse = new HashSet<>();
        before.people(provider.id()).values().stream()
                .filter(person -> !person.isGone())
                .map(person -> before.users().get(person.accountId()))
                .filter(Objects::nonNull)
                .forEach(user -> inUse.add(user.username()));
        snapshot.people().stream()
                .filter(person -> inUse.contains(person.vendorId().toLowerCase(Locale.ROOT)))
                .filter(person -> !before.people(provider.id()).containsKey(person.id()))
                .map(person -> after.people(provider.id()).get(person.id()))
                .filter(row -> row != null && !before.users().containsKey(row.accountId()))
                .forEach(row -> fail("a newcomer has got an id that may be somebody else's: " + row));
    }

    /** What is above a department may only be out of sight: its group, and the roles that come from it, stay above. */
    private void groupsStayBelowTheirs() {
        Map<String, String> groups = before.departments(provider.id());
        side.company().departments().values().forEach(office -> {
            MemoryRealm.Group then = before.groups().get(groups.getOrDefault(office.id(), ""));
            Optional<String> above = office.parent().map(groups::get);
            if (then != null && above.isPresent() && then.parent().equals(above)) {
                MemoryRealm.Group now = after.groups().get(then.id());
                expect(now != null && now.parent().equals(above), "a group was taken out of the one above it: ", then);
            }
        });
    }

    private void administratorKeepsAccount(MemoryUser user) {
        MemoryUser now = after.users().get(user.id());
        expect(now != null, "the account of an administrator is gone: ", user.id());
        expect(now.enabled() || !user.enabled(), "an administrator's account was disabled: ", user.id());
        expect(now.links().equals(user.links()), "an administrator's account has got another link: ", user.id());
        expect(now.email().equals(user.email()), "an administrator's account has another e-mail address: ", user.id());
        expect(
                rowsOf(after, user.id()).equals(rowsOf(before, user.id()))
                        || !rowsOf(before, user.id()).isEmpty(),
                "an administrator's account was taken over: ",
                user.id());
    }

    private void wasAdministratorBefore(MemoryUser user) {
        MemoryUser then = before.users().get(user.id());
        expect(then != null && before.isAdministrator(then), "a run has made an administrator: ", user.id());
    }

    private static Set<Key> rowsOf(MemoryRealm realm, String account) {
        Set<Key> rows = new TreeSet<>();
        realm.people().forEach((key, person) -> {
            if (person.accountId().equals(account)) {
                rows.add(key);
            }
        });
        return rows;
    }

    private void identitiesAreStable() {
        Set<String> taken = new HashSet<>();
        after.people(provider.id()).forEach((id, person) -> {
            expect(
                    taken.add(person.accountId()) || !after.users().containsKey(person.accountId()),
                    "two people have one account: ",
                    person.accountId());
            OwnedPerson then = before.people(provider.id()).get(id);
            if (then != null && before.users().containsKey(then.accountId())) {
                expect(then.accountId().equals(person.accountId()), "somebody has got another account: ", id);
            }
        });
        before.users().forEach((id, user) -> {
            MemoryUser now = after.users().get(id);
            expect(now == null || now.username().equals(user.username()), "a user name has changed: ", id);
        });
        provider.alias().ifPresent(this::linksAreUnique);
    }

    private void linksAreUnique(String alias) {
        Set<String> seen = new HashSet<>();
        for (MemoryUser user : after.users().values()) {
            String person = user.links().get(alias);
            boolean old = Optional.ofNullable(before.users().get(user.id()))
                    .map(then -> then.links().get(alias))
                    .filter(then -> then.equals(person))
                    .isPresent();
            expect(person == null || seen.add(person) || old, "two accounts are linked with ", person);
        }
    }

    private void removedAccountsWereOursAndOverdue() {
        Map<String, OwnedPerson> rows = before.people(provider.id());
        before.users().keySet().stream()
                .filter(id -> !after.users().containsKey(id))
                .forEach(id -> {
                    OwnedPerson row = rows.values().stream()
                            .filter(person -> person.accountId().equals(id))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("a foreign account was removed: " + id));
                    boolean overdue = provider.graceDays() == 0
                            || row.state() == State.GONE
                                    && now - row.leftAt().orElse(now) >= provider.graceDays() * DAY;
                    expect(
                            provider.leaverAction() == LeaverAction.DELETE
                                    && row.origin() == Origin.CREATED
                                    && overdue
                                    && !listed.contains(row.personId()),
                            "an account was removed too early, or without need: ",
                            row);
                });
    }

    /** Who is in the company, and within what the last good run could see, is not taken for a leaver or a mover. */
    private void whoIsThereLosesNothing() {
        Set<String> visible = side.company()
                .visible(
                        knowledge.roots().isEmpty()
                                ? snapshot.completeness().scope().departments()
                                : knowledge.roots());
        Map<String, OwnedPerson> rows = before.people(provider.id());
        Map<String, String> groups = before.departments(provider.id());
        for (ImaginaryCompany.Member member : side.company().members().values()) {
            MemoryUser then = Optional.ofNullable(rows.get(member.id()))
                    .map(OwnedPerson::accountId)
                    .map(before.users()::get)
                    .orElse(null);
            boolean barred = member.status() == PersonStatus.DISABLED || member.status() == PersonStatus.LEFT;
            if (then == null || member.departments().stream().noneMatch(visible::contains)) {
                continue;
            }
            MemoryUser now = after.users().get(then.id());
            expect(now != null, "the account of a member was removed: ", member.id());
            expect(barred || now.enabled() || !then.enabled(), "a member was disabled: ", member.id());
            for (String department : member.departments()) {
                String group = groups.get(department);
                if (group != null
                        && visible.contains(department)
                        && !shared.keeps(member.status(), then.id())
                        && then.groups().contains(group)) {
                    expect(now.groups().contains(group), member.id(), " was taken out of department ", department);
                }
            }
        }
    }

    /** @param otherwise what is to be said, put together only then */
    static void expect(boolean holds, Object... otherwise) {
        if (!holds) {
            fail(Arrays.stream(otherwise).map(String::valueOf).collect(Collectors.joining()));
        }
    }

    static void fail(String text) {
        throw new AssertionError(text);
    }
}
