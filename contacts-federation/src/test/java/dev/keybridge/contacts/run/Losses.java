package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.Snapshot;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static dev.keybridge.contacts.run.AfterEveryRun.expect;

/** What people and departments have lost in a run, whatever the run says about it. */
final class Losses {
    private final ImaginaryProvider provider;
    private final MemoryRealm before;
    private final MemoryRealm after;
    private final Shared shared;
    private final Map<String, PersonStatus> listed = new HashMap<>();
    /** People whose account is gone, disabled or no longer looked after. */
    private final Set<String> accounts = new TreeSet<>();
    /** People who lost a group that still exists, or a role. */
    private final Set<String> memberships = new TreeSet<>();
    /** How many of them there were, of people who keep their account. */
    private int lost;
    /** People whose account is somebody's under another id, who may be the same human being. */
    private final Set<String> renamed = new TreeSet<>();
    /** People whose e-mail address was replaced or taken away. */
    private final Set<String> identities = new TreeSet<>();
    /** Departments whose group is gone. */
    private final Set<String> groups = new TreeSet<>();

    Losses(ImaginaryProvider provider, Snapshot snapshot, MemoryRealm before, MemoryRealm after) {
        this.provider = provider;
        this.shared = new Shared(provider, before, after);
        snapshot.people().forEach(person -> listed.put(person.id(), person.status()));
        this.before = before;
        this.after = after;
        before.departments(provider.id()).forEach((department, group) -> {
            if (before.groups().containsKey(group) && !after.groups().containsKey(group)) {
                groups.add(department);
            }
        });
        Map<String, OwnedPerson> rows = before.people(provider.id());
        Map<String, String> owners = Resemblance.owners(after, provider.id());
        rows.forEach((id, person) -> {
            if (id.equals(owners.getOrDefault(person.accountId(), id))) {
                person(person);
            } else {
                renamed.add(id);
            }
        });
        after.people(provider.id()).values().stream()
                .filter(person -> !rows.containsKey(person.personId()))
                .forEach(this::person);
    }

    private void person(OwnedPerson person) {
        MemoryUser then = before.users().get(person.accountId());
        MemoryUser now = after.users().get(person.accountId());
        if (then == null) {
            return;
        }
        if (now == null
                || then.enabled() && !now.enabled()
                || isWithdrawn(person)
                || !after.people(provider.id()).containsKey(person.personId())) {
            accounts.add(person.personId());
        }
        if (now != null) {
            Set<String> left = new TreeSet<>(then.groups());
            left.removeAll(now.groups());
            left.retainAll(after.groups().keySet());
            lost += accounts.contains(person.personId()) ? 0 : left.size();
            if (shared.keeps(listed.getOrDefault(person.personId(), PersonStatus.ACTIVE), then.id())
                    && isWithdrawn(person)) {
                left.clear(); // The vendor says that the person has no business there.
            }
            if (!left.isEmpty() || !now.roles().containsAll(then.roles())) {
                memberships.add(person.personId());
            }
            if (then.email().isPresent() && !then.email().equals(now.email())) {
                identities.add(person.personId());
            }
        }
    }

    /** Whether a run has taken an account out of use: it may have been off before, or another vendor's provider keep it on. */
    private boolean isWithdrawn(OwnedPerson person) {
        OwnedPerson then = before.people(provider.id()).get(person.personId());
        OwnedPerson now = after.people(provider.id()).get(person.personId());
        return then != null
                && now != null
                && (now.isGone() && !then.isGone()
                        || now.state() == State.WITHDRAWN && then.state() == State.GONE
                        || now.state() == State.BARRED && then.state() != State.BARRED);
    }

    /** Only who is listed, as disabled or departed, may have lost the account; and nobody anything else. */
    void restOnNobodyMissing(Set<String> listed) {
        expect(listed.containsAll(accounts), "people lost their accounts without proof: ", accounts);
        expect(memberships.isEmpty(), "memberships were lost without proof: ", memberships);
        expect(groups.isEmpty(), "groups were removed without proof: ", groups);
        expect(renamed.isEmpty(), "an account was passed on without proof: ", renamed);
        before.people(provider.id()).forEach((id, person) -> {
            if (!listed.contains(id) && before.users().containsKey(person.accountId())) {
                expect(
                        before.users()
                                .get(person.accountId())
                                .equals(after.users().get(person.accountId())),
                        "somebody who was not listed was changed without proof: ",
                        id);
            }
        });
    }

    void areWithinLimits() {
        expect(accounts.size() <= provider.allowedRemovals(), "more accounts than allowed: ", accounts);
        expect(groups.size() <= provider.allowedGroupRemovals(), "more groups than allowed: ", groups);
        expect(lost <= provider.allowedMemberships(), "more memberships than allowed: ", lost);
        expect(identities.size() <= provider.allowedIdentities(), "more addresses than allowed: ", identities);
    }

    /** Nothing is lost that an administrator did not see when approving. */
    void areWithin(Plan seen) {
        Set<String> people = seen.people().stream()
                .filter(change -> change.isRemoval() || change.losesMemberships())
                .map(PersonChange::personId)
                .collect(Collectors.toSet());
        Set<String> departments =
                seen.groupRemovals().stream().map(GroupChange::departmentId).collect(Collectors.toSet());
        expect(people.containsAll(accounts), "accounts were lost that nobody approved: ", accounts);
        expect(people.containsAll(memberships), "memberships were lost that nobody approved: ", memberships);
        expect(departments.containsAll(groups), "groups were lost that nobody approved: ", groups);
    }
}
