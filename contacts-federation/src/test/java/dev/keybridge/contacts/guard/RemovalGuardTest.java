package dev.keybridge.contacts.guard;

import dev.keybridge.contacts.plan.AccountDelta;
import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.GroupRef;
import dev.keybridge.contacts.plan.OwnedPerson.Memory;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.PersonChange.Kind;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.plan.ValueChange;
import dev.keybridge.lib.directory.Completeness;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.ReadFailure;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.directory.VisibleScope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

final class RemovalGuardTest {
    private static final VisibleScope WHOLE = new VisibleScope(Set.of("1"), Set.of(), Set.of(), Selection.ALL);

    private static Plan removing(Kind kind, int people) {
        return new Plan(
                List.of(),
                IntStream.range(0, people).mapToObj(i -> change(kind, "p" + i)).toList(),
                List.of(),
                List.of(),
                0);
    }

    private static PersonChange change(Kind kind, String id) {
        return new PersonChange(
                kind,
                id,
                Optional.of("account of " + id),
                AccountDelta.NONE,
                new Memory(State.GONE, true, "f"),
                Reason.NO_LONGER_LISTED);
    }

    private static Snapshot snapshot(VisibleScope scope, boolean enumerated, ReadFailure... failures) {
        return new Snapshot(
                List.of(new Department("1", Optional.empty(), "Company", OptionalLong.empty(), Fields.none())),
                List.of(new Person(
                        "anna", "anna", PersonStatus.ACTIVE, Optional.empty(), Optional.empty(), Fields.none())),
                List.of(),
                new Completeness(scope, Set.of("1"), List.of(failures), enumerated, Set.of()),
                1);
    }

    private static Verdict judge(Plan plan, Snapshot snapshot, int people, VisibleScope last) {
        return new RemovalGuard(
                        RemovalLimits.DEFAULT, new Baseline(people, 20, Optional.ofNullable(last), Optional.empty()))
                .judge(plan, snapshot, Map.of());
    }

    @Test
    @DisplayName("a complete read of the same scope releases leavers")
    void released() {
        Verdict verdict = judge(removing(Kind.SUSPEND, 3), snapshot(WHOLE, false), 300, WHOLE);
        assertThat(verdict.holds()).isEmpty();
        assertThat(verdict.released().people()).hasSize(3);
    }

    private static Plan movingUp(String department) {
        GroupChange move = new GroupChange(
                GroupChange.Kind.MOVE,
                department,
                Optional.of("group"),
                Optional.empty(),
                "Sales",
                List.of(),
                Reason.PARENT_NOT_LISTED);
        return new Plan(List.of(move), List.of(), List.of(), List.of(), 0);
    }

    @Test
    @DisplayName("a group stays below that of a department that may only be out of sight, until that is approved")
    void parentOutOfSight() {
        ReadFailure failure = new ReadFailure(ReadFailure.What.DEPARTMENT, "2", "-1", "busy");
        Plan plan = movingUp("3");
        Verdict verdict = judge(plan, snapshot(WHOLE, false, failure), 300, WHOLE);
        assertThat(verdict.released().groups()).isEmpty();
        assertThat(verdict.heldDepartments()).containsExactly("3");
        assertThat(verdict.holds()).extracting(Verdict.Hold::reason).containsExactly(Reason.READ_INCOMPLETE);
        assertThat(verdict.lossesHash()).contains(plan.lossesHash());
        assertThat(plan.lossesHash()).isNotEqualTo(movingUp("4").lossesHash());
        assertThat(judge(plan, snapshot(WHOLE, false), 300, WHOLE).released().groups())
                .as("without any doubt")
                .hasSize(1);
    }

    @Test
    @DisplayName("an incomplete read removes nobody")
    void incomplete() {
        ReadFailure failure = new ReadFailure(ReadFailure.What.DEPARTMENT, "2", "-1", "busy");
        Verdict verdict = judge(removing(Kind.SUSPEND, 1), snapshot(WHOLE, false, failure), 300, WHOLE);
        assertThat(verdict.released().people()).isEmpty();
        assertThat(verdict.heldPeople()).containsExactly("p0");
        assertThat(verdict.holds()).extracting(Verdict.Hold::reason).containsExactly(Reason.READ_INCOMPLETE);
    }

    @Test
    @DisplayName(
            "somebody whom the vendor lists as disabled is disabled even when another department could not be read")
    void positiveStatement() {
        ReadFailure failure = new ReadFailure(ReadFailure.What.DEPARTMENT, "2", "-1", "busy");
        Verdict verdict = judge(removing(Kind.BAR, 1), snapshot(WHOLE, false, failure), 300, WHOLE);
        assertThat(verdict.released().people()).hasSize(1);
        assertThat(verdict.holds()).isEmpty();
    }

    /** So many leave, and so many come under the ids of people who were there in the run before. */
    private static Plan recycling(int people) {
        return recycling(people, "new");
    }

    private static Plan recycling(int people, String newcomer) {
        List<PersonChange> changes =
                new ArrayList<>(removing(Kind.SUSPEND, people).people());
        for (int i = 0; i < people; i++) {
            changes.add(new PersonChange(
                    Kind.CREATE,
                    newcomer + i,
                    Optional.empty(),
                    AccountDelta.NONE,
                    new Memory(State.PRESENT, false, "f"),
                    Reason.USERID_RECYCLED));
        }
        return new Plan(List.of(), changes, List.of(), List.of(), 0);
    }

    @Test
    @DisplayName("who is listed as disabled keeps the groups as long as the read is in doubt, and loses them later")
    void barredKeepsGroups() {
        AccountDelta leaving = new AccountDelta(
                List.of(),
                List.of(),
                new TreeSet<>(),
                new TreeSet<>(Set.of(GroupRef.department("2"))),
                new TreeSet<>(),
                new TreeSet<>(),
                Optional.of(false),
                Optional.empty());
        PersonChange bar = new PersonChange(
                Kind.BAR,
                "p0",
                Optional.of("account"),
                leaving,
                new Memory(State.BARRED, true, "new"),
                Reason.DISABLED_AT_VENDOR);
        ReadFailure failure = new ReadFailure(ReadFailure.What.DEPARTMENT, "2", "-1", "busy");
        Verdict verdict = new RemovalGuard(
                        RemovalLimits.DEFAULT, new Baseline(300, 20, Optional.of(WHOLE), Optional.empty()))
                .judge(
                        new Plan(List.of(), List.of(bar), List.of(), List.of(), 0),
                        snapshot(WHOLE, false, failure),
                        Map.of("p0", "old"));
        PersonChange released = verdict.released().people().get(0);
        assertThat(released.delta().enabled()).contains(false);
        assertThat(released.losesMemberships()).isFalse();
        assertThat(released.memory().fingerprint())
                .as("so that the rest is not forgotten")
                .isEqualTo("old");
    }

    @Test
    @DisplayName("who comes under somebody else's userid waits as long as it is not sure that the other one has left")
    void recycled() {
        assertThat(judge(recycling(1), snapshot(WHOLE, false), 300, WHOLE)
                        .released()
                        .people())
                .hasSize(2);
        ReadFailure failure = new ReadFailure(ReadFailure.What.DEPARTMENT, "2", "-1", "busy");
        Verdict verdict = judge(recycling(1), snapshot(WHOLE, false, failure), 300, WHOLE);
        assertThat(verdict.released().people()).isEmpty();
        assertThat(verdict.heldPeople()).containsExactly("new0", "p0");
    }

    @Test
    @DisplayName("an approval does not cover another newcomer under the same userid")
    void approvedNewcomers() {
        Plan looked = recycling(3);
        Baseline approved = new Baseline(5, 1, Optional.of(WHOLE), Optional.of(looked.lossesHash()));
        RemovalGuard guard = new RemovalGuard(RemovalLimits.DEFAULT, approved);
        assertThat(guard.judge(looked, snapshot(WHOLE, false), Map.of()).byApproval())
                .isTrue();
        assertThat(guard.judge(recycling(3, "other"), snapshot(WHOLE, false), Map.of())
                        .released()
                        .people())
                .isEmpty();
    }

    @Test
    @DisplayName("when most userids are somebody else's at once, it is another developer's app and not another company")
    void identitiesChanged() {
        Verdict verdict = judge(recycling(3), snapshot(WHOLE, false), 5, WHOLE);
        assertThat(verdict.holds()).extracting(Verdict.Hold::reason).containsExactly(Reason.IDENTITIES_CHANGED);
        assertThat(verdict.holds().get(0).count()).contains(new Verdict.Count(Verdict.Counted.USERIDS, 3, 5, 0));
        assertThat(verdict.released().people()).isEmpty();
        assertThat(judge(recycling(2), snapshot(WHOLE, false), 5, WHOLE).holds())
                .isEmpty();
        assertThat(judge(recycling(1), snapshot(WHOLE, false), 1, WHOLE).holds())
                .isEmpty();
    }

    @Test
    @DisplayName("in doubt nothing that rests on absence is done, however much else is held")
    void doubtAndExcess() {
        List<PersonChange> changes = new ArrayList<>(removing(Kind.SUSPEND, 40).people());
        changes.addAll(removing(Kind.NEW_USERID, 41).people().subList(40, 41));
        Plan plan = new Plan(List.of(), changes, List.of(), List.of(), 0);
        ReadFailure failure = new ReadFailure(ReadFailure.What.DEPARTMENT, "2", "-1", "busy");
        Verdict verdict = judge(plan, snapshot(WHOLE, false, failure), 300, WHOLE);
        assertThat(verdict.holds())
                .extracting(Verdict.Hold::reason)
                .containsExactly(Reason.READ_INCOMPLETE, Reason.LIMIT_EXCEEDED);
        assertThat(verdict.released().people()).isEmpty();
    }

    @Test
    @DisplayName("newcomers of a run that was held do not make what it held look small to the next one")
    void newcomersSince() {
        Baseline grown = new Baseline(400, 1, Optional.of(WHOLE), Optional.empty());
        Baseline then = grown.since(OptionalInt.of(5), Set.of(), false);
        RemovalGuard guard = new RemovalGuard(RemovalLimits.DEFAULT, then);
        assertThat(guard.judge(recycling(3), snapshot(WHOLE, false), Map.of()).holds())
                .extracting(Verdict.Hold::reason)
                .containsExactly(Reason.IDENTITIES_CHANGED);
        assertThat(new RemovalGuard(RemovalLimits.DEFAULT, grown.since(OptionalInt.of(200), Set.of(), false))
                        .judge(removing(Kind.SUSPEND, 11), snapshot(WHOLE, false), Map.of())
                        .holds())
                .as("5 %% of 200, and not of 400")
                .extracting(Verdict.Hold::count)
                .containsExactly(Optional.of(new Verdict.Count(Verdict.Counted.PEOPLE, 11, 400, 10)));
    }

    @Test
    @DisplayName("an empty read removes nobody")
    void empty() {
        Snapshot nobody = new Snapshot(
                List.of(), List.of(), List.of(), new Completeness(WHOLE, Set.of(), List.of(), false, Set.of()), 1);
        assertThat(judge(removing(Kind.SUSPEND, 1), nobody, 300, WHOLE).holds())
                .extracting(Verdict.Hold::reason)
                .contains(Reason.READ_EMPTY);
    }

    @Test
    @DisplayName("a smaller scope than last time removes nobody, a larger one does not matter")
    void scope() {
        VisibleScope part = new VisibleScope(Set.of("2"), Set.of(), Set.of(), Selection.ALL);
        VisibleScope more = new VisibleScope(Set.of("1", "9"), Set.of(), Set.of("7"), Selection.ALL);
        assertThat(judge(
                                removing(Kind.SUSPEND, 1),
                                snapshot(WHOLE, false),
                                300,
                                new VisibleScope(Set.of("1", "3"), Set.of(), Set.of(), Selection.ALL))
                        .holds())
                .extracting(Verdict.Hold::reason)
                .containsExactly(Reason.SCOPE_CHANGED);
        assertThat(judge(removing(Kind.SUSPEND, 1), snapshot(part, false), 300, part)
                        .holds())
                .isEmpty();
        assertThat(judge(removing(Kind.SUSPEND, 1), snapshot(more, false), 300, WHOLE)
                        .holds())
                .isEmpty();
    }

    @Test
    @DisplayName("another selection of departments by the administrator counts as another scope")
    void selection() {
        VisibleScope selected = new VisibleScope(Set.of("1"), Set.of(), Set.of(), new Selection(Set.of("2"), Set.of()));
        assertThat(judge(removing(Kind.SUSPEND, 1), snapshot(selected, false), 300, WHOLE)
                        .holds())
                .extracting(Verdict.Hold::reason)
                .containsExactly(Reason.SCOPE_CHANGED);
    }

    @Test
    @DisplayName("somebody granted one by one and no longer granted has left only if all ids are known")
    void grantedOneByOne() {
        VisibleScope last = new VisibleScope(Set.of("1"), Set.of("bert"), Set.of(), Selection.ALL);
        assertThat(judge(removing(Kind.SUSPEND, 1), snapshot(WHOLE, false), 300, last)
                        .holds())
                .isNotEmpty();
        assertThat(judge(removing(Kind.SUSPEND, 1), snapshot(WHOLE, true), 300, last)
                        .holds())
                .isEmpty();
    }

    @Test
    @DisplayName("of count and percentage the lower one holds, the percentage from a hundred people on")
    void limits() {
        assertThat(judge(removing(Kind.SUSPEND, 15), snapshot(WHOLE, false), 300, WHOLE)
                        .holds())
                .isEmpty();
        assertThat(judge(removing(Kind.SUSPEND, 16), snapshot(WHOLE, false), 300, WHOLE)
                        .holds())
                .extracting(Verdict.Hold::reason)
                .containsExactly(Reason.LIMIT_EXCEEDED);
        assertThat(judge(removing(Kind.SUSPEND, 31), snapshot(WHOLE, false), 5000, WHOLE)
                        .holds())
                .isNotEmpty();
        assertThat(judge(removing(Kind.SUSPEND, 30), snapshot(WHOLE, false), 99, WHOLE)
                        .holds())
                .isEmpty();
    }

    @Test
    @DisplayName("over a limit nothing that removes is applied, not even what the vendor states")
    void overTheLimit() {
        Verdict verdict = judge(removing(Kind.BAR, 40), snapshot(WHOLE, false), 300, WHOLE);
        assertThat(verdict.released().people()).isEmpty();
        assertThat(verdict.heldPeople()).hasSize(40);
    }

    @Test
    @DisplayName("an approval releases exactly what was approved")
    void approved() {
        Plan forty = removing(Kind.SUSPEND, 40);
        Baseline approved = new Baseline(300, 20, Optional.of(WHOLE), Optional.of(forty.lossesHash()));
        RemovalGuard guard = new RemovalGuard(RemovalLimits.DEFAULT, approved);
        assertThat(guard.judge(forty, snapshot(WHOLE, false), Map.of())
                        .released()
                        .people())
                .hasSize(40);
        assertThat(guard.judge(removing(Kind.SUSPEND, 41), snapshot(WHOLE, false), Map.of())
                        .released()
                        .people())
                .isEmpty();
    }

    @Test
    @DisplayName("one department of a few is not too many")
    void fewDepartments() {
        GroupChange removal = new GroupChange(
                GroupChange.Kind.REMOVE,
                "d",
                Optional.of("g"),
                Optional.empty(),
                "D",
                List.of(),
                Reason.NO_LONGER_LISTED);
        Plan plan = new Plan(List.of(), List.of(), List.of(removal), List.of(), 0);
        Verdict verdict = new RemovalGuard(
                        RemovalLimits.DEFAULT, new Baseline(300, 5, Optional.of(WHOLE), Optional.empty()))
                .judge(plan, snapshot(WHOLE, false), Map.of());
        assertThat(verdict.holds()).isEmpty();
    }

    @Test
    @DisplayName("too many groups to remove holds people as well")
    void departments() {
        List<GroupChange> removals = IntStream.range(0, 11)
                .mapToObj(i -> new GroupChange(
                        GroupChange.Kind.REMOVE,
                        "d" + i,
                        Optional.of("g" + i),
                        Optional.empty(),
                        "D",
                        List.of(),
                        Reason.NO_LONGER_LISTED))
                .toList();
        Plan plan = new Plan(List.of(), List.of(change(Kind.SUSPEND, "p")), removals, List.of(), 0);
        Verdict verdict = judge(plan, snapshot(WHOLE, false), 50, WHOLE);
        assertThat(verdict.released().people()).isEmpty();
        assertThat(verdict.released().groupRemovals()).isEmpty();
        assertThat(verdict.heldDepartments()).hasSize(11);
    }

    private static PersonChange update(String id, AccountDelta delta) {
        return new PersonChange(
                Kind.UPDATE,
                id,
                Optional.of("account of " + id),
                delta,
                new Memory(State.PRESENT, false, "new"),
                Reason.CHANGED_AT_VENDOR);
    }

    private static AccountDelta email(String before, String after) {
        return delta(List.of(new ValueChange("email", before.isEmpty() ? List.of() : List.of(before), List.of(after))));
    }

    private static AccountDelta delta(List<ValueChange> properties, String... left) {
        return new AccountDelta(
                properties,
                List.of(new ValueChange("wecom.position", List.of(), List.of("Lead"))),
                new TreeSet<>(),
                Stream.of(left).map(GroupRef::department).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(),
                new TreeSet<>(),
                Optional.empty(),
                Optional.empty());
    }

    private static Plan updating(int people, IntFunction<AccountDelta> delta) {
        return new Plan(
                List.of(),
                IntStream.range(0, people)
                        .mapToObj(i -> update("p" + i, delta.apply(i)))
                        .toList(),
                List.of(),
                List.of(),
                0);
    }

    @Test
    @DisplayName("too many other e-mail addresses are held, together with all that removes; the rest is changed")
    void identities() {
        Plan sixteen = updating(16, i -> email("old" + i, "new" + i));
        Plan plan = new Plan(
                List.of(),
                Stream.concat(sixteen.people().stream(), Stream.of(change(Kind.SUSPEND, "q")))
                        .toList(),
                List.of(),
                List.of(),
                0);

        Verdict verdict = judge(plan, snapshot(WHOLE, false), 300, WHOLE);

        assertThat(verdict.holds()).extracting(Verdict.Hold::reason).containsExactly(Reason.IDENTITY_LIMIT_EXCEEDED);
        assertThat(verdict.heldIdentities()).hasSize(16);
        assertThat(verdict.heldPeople()).containsExactly("q");
        assertThat(verdict.released().people()).hasSize(16).allSatisfy(change -> {
            assertThat(change.delta().properties()).isEmpty();
            assertThat(change.delta().attributes()).hasSize(1);
            assertThat(change.memory().fingerprint())
                    .as("looked at again by the next run")
                    .isEmpty();
        });
        assertThat(judge(updating(15, i -> email("old" + i, "new" + i)), snapshot(WHOLE, false), 300, WHOLE)
                        .holds())
                .isEmpty();
    }

    @Test
    @DisplayName("an e-mail address for somebody who had none is no change of identity")
    void firstAddress() {
        assertThat(judge(updating(100, i -> email("", "new" + i)), snapshot(WHOLE, false), 300, WHOLE)
                        .holds())
                .isEmpty();
    }

    @Test
    @DisplayName("an approval of other e-mail addresses holds for these very addresses")
    void approvedIdentities() {
        Plan plan = updating(40, i -> email("old" + i, "new" + i));
        String losses =
                judge(plan, snapshot(WHOLE, false), 300, WHOLE).lossesHash().orElseThrow();
        RemovalGuard guard =
                new RemovalGuard(RemovalLimits.DEFAULT, new Baseline(300, 20, Optional.of(WHOLE), Optional.of(losses)));

        assertThat(guard.judge(plan, snapshot(WHOLE, false), Map.of()).byApproval())
                .isTrue();
        Verdict other =
                guard.judge(updating(40, i -> email("old" + i, "mallory" + i)), snapshot(WHOLE, false), Map.of());
        assertThat(other.byApproval()).isFalse();
        assertThat(other.holds())
                .extracting(Verdict.Hold::reason)
                .containsExactly(Reason.IDENTITY_LIMIT_EXCEEDED, Reason.APPROVAL_DOES_NOT_FIT);
    }

    @Test
    @DisplayName("another mapping than in the last good run is named as what changes the addresses")
    void otherMapping() {
        Baseline baseline =
                new Baseline(300, 20, Optional.of(WHOLE), Optional.empty()).since(OptionalInt.empty(), Set.of(), true);

        Verdict verdict = new RemovalGuard(RemovalLimits.DEFAULT, baseline)
                .judge(updating(40, i -> email("old" + i, "new" + i)), snapshot(WHOLE, false), Map.of());

        assertThat(verdict.holds().get(0).count())
                .as("5 % of 300")
                .contains(new Verdict.Count(Verdict.Counted.IDENTITIES_BY_ANOTHER_MAPPING, 40, 300, 15));
    }

    @Test
    @DisplayName("too many memberships taken from people who stay are held; leavers' memberships do not count")
    void memberships() {
        Verdict held = judge(updating(16, i -> delta(List.of(), "1", "2")), snapshot(WHOLE, false), 300, WHOLE);
        assertThat(held.holds()).extracting(Verdict.Hold::reason).containsExactly(Reason.MEMBERSHIP_LIMIT_EXCEEDED);
        assertThat(held.heldMemberships()).hasSize(16);
        assertThat(held.released().people())
                .allSatisfy(change -> assertThat(change.delta().leave()).isEmpty());

        assertThat(judge(updating(15, i -> delta(List.of(), "1", "2")), snapshot(WHOLE, false), 300, WHOLE)
                        .holds())
                .isEmpty();
    }

    @Test
    @DisplayName("fields that everybody had and nobody has by now mean that the app may see less")
    void withdrawnFields() {
        Baseline baseline = new Baseline(300, 20, Optional.of(WHOLE), Optional.empty())
                .since(OptionalInt.empty(), Set.of("mobile"), false);

        Verdict verdict = new RemovalGuard(RemovalLimits.DEFAULT, baseline)
                .judge(removing(Kind.SUSPEND, 1), snapshot(WHOLE, false), Map.of());

        assertThat(verdict.heldPeople()).containsExactly("p0");
        assertThat(verdict.holds().get(0))
                .isEqualTo(
                        new Verdict.Hold(Reason.SCOPE_CHANGED, List.of(Lost.of(Lost.What.FIELDS, Set.of("mobile")))));
    }

    @Test
    @DisplayName("the group of a department that exists and is no longer shown stays")
    void hiddenDepartment() {
        GroupChange removal = new GroupChange(
                GroupChange.Kind.REMOVE,
                "7",
                Optional.of("g"),
                Optional.empty(),
                "D",
                List.of(),
                Reason.NO_LONGER_LISTED);
        Plan plan = new Plan(List.of(), List.of(), List.of(removal), List.of(), 0);
        Snapshot whole = snapshot(WHOLE, true);
        Snapshot hiding = new Snapshot(
                whole.departments(),
                whole.people(),
                List.of(),
                new Completeness(WHOLE, Set.of("1"), List.of(), true, Set.of(), Set.of("7", "8")),
                1);

        Verdict verdict = judge(plan, hiding, 300, WHOLE);

        assertThat(verdict.released().groupRemovals()).isEmpty();
        assertThat(verdict.holds())
                .containsExactly(new Verdict.Hold(
                        Reason.SCOPE_CHANGED, List.of(Lost.of(Lost.What.DEPARTMENTS_HIDDEN, Set.of("7")))));
        assertThat(judge(plan, whole, 300, WHOLE).holds()).isEmpty();
    }
}
