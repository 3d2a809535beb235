package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.OwnedPerson.Memory;
import dev.keybridge.contacts.plan.OwnedPerson.Origin;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.contacts.plan.PersonChange.Kind;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.PersonStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("An account that two vendors' providers look after")
final class JoinedAccountTest {
    private static final Elsewhere PRESENT = new Elsewhere(true, false, false, false, false);
    private static final Elsewhere SUSPENDED = new Elsewhere(false, false, true, false, false);
    private static final Elsewhere BARRED = new Elsewhere(false, true, false, false, false);
    private static final Elsewhere DISMISSED = new Elsewhere(false, false, true, true, false);

    private static final GroupRef FOREIGN = GroupRef.mapped("g-wecom");
    private static final GroupRef OWN = GroupRef.mapped("g-dingtalk");
    private static final Share OTHERS = new Share(
            name -> name.startsWith("wecom.") || name.equals("phoneNumber"), Set.of("g-wecom"), Set.of("r-wecom"));

    private final PersonPlanner planner = new PersonPlanner(true);

    private static PersonTarget target(PersonStatus status) {
        TreeMap<GroupRef, Boolean> mapped = new TreeMap<>();
        mapped.put(FOREIGN, false);
        mapped.put(OWN, true);
        TreeMap<String, Boolean> roles = new TreeMap<>();
        roles.put("r-wecom", false);
        roles.put("r-dingtalk", true);
        return new PersonTarget(
                "uNi1",
                "LinMei",
                status,
                Fields.builder()
                        .put("username", "linmei")
                        .put("email", "dt@corp.example")
                        .build(),
                Fields.builder()
                        .put("dingtalk.unionid", "uNi1")
                        .put("phoneNumber", "+8613900000000")
                        .build(),
                Optional.of(Set.of("501")),
                mapped,
                roles,
                Set.of(),
                "m1");
    }

    private static Account account(boolean enabled, Elsewhere elsewhere, GroupRef... groups) {
        return new Account(
                "a1",
                enabled,
                Optional.of("wecom"),
                Fields.builder()
                        .put("username", "lin")
                        .put("email", "lin@corp.example")
                        .build(),
                Fields.builder().put("phoneNumber", "+8613800000001").build(),
                Set.of(groups),
                Set.of("r-wecom"),
                Optional.empty(),
                elsewhere);
    }

    private static OwnedPerson person(Origin origin, State state, boolean bySync) {
        return new OwnedPerson("uNi1", "a1", origin, new Memory(state, bySync, "f"), OptionalLong.empty());
    }

    private static PersonChange gone(Origin origin, State state, Account account) {
        return new LeaverPlanner(LeaverAction.DISABLE, 30, 0, OTHERS)
                .gone(person(origin, state, false), Optional.of(account))
                .orElseThrow();
    }

    @Test
    @DisplayName("name, e-mail address and what the other mapping writes or decides stay the first provider's")
    void share() {
        PersonChange change = planner.joined(
                        target(PersonStatus.ACTIVE).joined(OTHERS), account(true, PRESENT, FOREIGN))
                .orElseThrow();
        assertThat(change.kind()).isEqualTo(Kind.JOIN);
        assertThat(change.delta().properties()).isEmpty();
        assertThat(change.delta().attributes()).extracting(ValueChange::name).containsExactly("dingtalk.unionid");
        assertThat(change.delta().join()).containsExactly(GroupRef.department("501"), OWN);
        assertThat(change.delta().leave()).isEmpty();
        assertThat(change.delta().grant()).containsExactly("r-dingtalk");
        assertThat(change.delta().revoke()).isEmpty();
        assertThat(change.delta().link()).contains("linmei");
        assertThat(change.isRemoval()).isFalse();
    }

    @Test
    @DisplayName("whoever has left is not joined, and who is disabled joins no group")
    void barredFromTheBeginning() {
        assertThat(planner.joined(target(PersonStatus.LEFT), account(true, PRESENT)))
                .isEmpty();
        PersonChange change = planner.joined(target(PersonStatus.DISABLED).joined(OTHERS), account(true, PRESENT))
                .orElseThrow();
        assertThat(change.delta().join()).isEmpty();
        assertThat(change.delta().enabled()).isEmpty();
        assertThat(change.memory().state()).isEqualTo(State.BARRED);
    }

    @Nested
    @DisplayName("when somebody leaves")
    class Leaving {
        @Test
        @DisplayName("the account stays in use while another vendor has the person; this one's groups are left")
        void oneOfTwo() {
            PersonChange change = gone(
                    Origin.JOINED, State.PRESENT, account(true, PRESENT, GroupRef.department("501"), OWN, FOREIGN));
            assertThat(change.kind()).isEqualTo(Kind.WITHDRAW);
            assertThat(change.delta().enabled()).isEmpty();
            assertThat(change.delta().leave()).containsExactly(GroupRef.department("501"), OWN);
            assertThat(change.delta().revoke()).isEmpty();
            assertThat(change.memory().state()).isEqualTo(State.WITHDRAWN);
            assertThat(change.isRemoval()).as("limits hold for it").isTrue();
            assertThat(change.restsOnAbsence()).as("so does the proof").isTrue();
        }

        @Test
        @DisplayName("the last one out turns the account off, whoever made it")
        void lastOne() {
            for (Origin origin : Origin.values()) {
                PersonChange change = gone(origin, State.PRESENT, account(true, Elsewhere.NOTHING));
                assertThat(change.kind()).isEqualTo(Kind.SUSPEND);
                assertThat(change.delta().enabled()).contains(false);
            }
        }

        @Test
        @DisplayName("who was let stay for another vendor's sake is suspended when that one has gone as well")
        void bothInTurn() {
            LeaverPlanner leavers = new LeaverPlanner(LeaverAction.DISABLE, 30, 0, OTHERS);
            OwnedPerson withdrawn = person(Origin.CREATED, State.WITHDRAWN, false);
            assertThat(leavers.gone(withdrawn, Optional.of(account(true, PRESENT))))
                    .isEmpty();
            assertThat(leavers.gone(withdrawn, Optional.of(account(true, Elsewhere.NOTHING))))
                    .map(PersonChange::kind)
                    .contains(Kind.SUSPEND);
            assertThat(leavers.gone(withdrawn, Optional.of(account(false, SUSPENDED))))
                    .map(PersonChange::kind)
                    .as("off already: nobody is removed twice")
                    .contains(Kind.REMEMBER);
        }

        @Test
        @DisplayName(
                "the account is not deleted while another vendor has the person, nor ever by whom it does not belong to")
        void deletion() {
            LeaverPlanner deletes = new LeaverPlanner(LeaverAction.DELETE, 0, 0, OTHERS);
            assertThat(deletes.gone(person(Origin.CREATED, State.PRESENT, false), Optional.of(account(true, PRESENT)))
                            .orElseThrow()
                            .kind())
                    .isEqualTo(Kind.WITHDRAW);
            assertThat(deletes.gone(
                                    person(Origin.JOINED, State.PRESENT, false),
                                    Optional.of(account(true, Elsewhere.NOTHING)))
                            .orElseThrow()
                            .kind())
                    .isEqualTo(Kind.SUSPEND);
        }
    }

    @Nested
    @DisplayName("when a vendor bars somebody")
    class Barring {
        private PersonChange barred(Origin origin, PersonStatus status, Elsewhere elsewhere) {
            return planner.owned(
                            target(status).joined(OTHERS),
                            person(origin, State.PRESENT, false),
                            account(true, elsewhere, GroupRef.department("501")))
                    .orElseThrow();
        }

        @Test
        @DisplayName("the joined one takes its groups away and leaves the account on")
        void joined() {
            PersonChange change = barred(Origin.JOINED, PersonStatus.DISABLED, PRESENT);
            assertThat(change.kind()).isEqualTo(Kind.WITHDRAW);
            assertThat(change.delta().leave()).containsExactly(GroupRef.department("501"));
            assertThat(change.delta().enabled()).isEmpty();
            assertThat(change.restsOnAbsence()).as("the vendor says so").isFalse();
        }

        @Test
        @DisplayName("the account's own one turns it off, unless the person has only left there")
        void own() {
            assertThat(barred(Origin.CREATED, PersonStatus.DISABLED, PRESENT).kind())
                    .isEqualTo(Kind.BAR);
            assertThat(barred(Origin.CREATED, PersonStatus.LEFT, PRESENT).kind())
                    .isEqualTo(Kind.WITHDRAW);
            assertThat(barred(Origin.JOINED, PersonStatus.DISABLED, Elsewhere.NOTHING)
                            .delta()
                            .enabled())
                    .contains(false);
        }
    }

    @Nested
    @DisplayName("when somebody returns")
    class Returning {
        private Optional<Boolean> enabled(Elsewhere elsewhere, boolean bySync) {
            return planner.owned(
                            target(PersonStatus.ACTIVE).joined(OTHERS),
                            person(Origin.JOINED, State.GONE, bySync),
                            account(false, elsewhere))
                    .orElseThrow()
                    .delta()
                    .enabled();
        }

        @Test
        @DisplayName("the account goes on again, whichever provider has turned it off for a leaver")
        void goesOn() {
            assertThat(enabled(SUSPENDED, false)).contains(true);
            assertThat(enabled(Elsewhere.NOTHING, true)).contains(true);
        }

        @Test
        @DisplayName("what its own provider bars, or an administrator turned off, stays off")
        void staysOff() {
            assertThat(enabled(BARRED.and(SUSPENDED), true)).isEmpty();
            assertThat(enabled(Elsewhere.NOTHING, false)).isEmpty();
        }

        private Optional<PersonChange> listedAllTheTime(Elsewhere elsewhere) {
            PersonTarget target = target(PersonStatus.ACTIVE).joined(OTHERS);
            OwnedPerson person = new OwnedPerson(
                    "uNi1",
                    "a1",
                    Origin.JOINED,
                    new Memory(State.PRESENT, false, target.fingerprint()),
                    OptionalLong.empty());
            Account asWanted = new Account(
                    "a1",
                    false,
                    Optional.of("uNi1"),
                    Fields.none(),
                    Fields.builder().put("dingtalk.unionid", "uNi1").build(),
                    Set.of(GroupRef.department("501"), OWN),
                    Set.of("r-dingtalk"),
                    Optional.of("uNi1"),
                    elsewhere);
            return planner.owned(target, person, asWanted);
        }

        @Test
        @DisplayName("who was turned off there for a leaver while this run joined them, goes on by the next one")
        void meanwhile() {
            PersonChange change = listedAllTheTime(SUSPENDED).orElseThrow();
            assertThat(change.kind()).isEqualTo(Kind.RESTORE);
            assertThat(change.delta()).isEqualTo(AccountDelta.NONE.withEnabled(Optional.of(true)));
            assertThat(change.memory().state()).isEqualTo(State.PRESENT);
        }

        @Test
        @DisplayName("who was turned off by an administrator, or there for being disabled, stays off")
        void meanwhileOff() {
            assertThat(listedAllTheTime(Elsewhere.NOTHING)).isEmpty();
            assertThat(listedAllTheTime(SUSPENDED.and(BARRED))).isEmpty();
            assertThat(listedAllTheTime(DISMISSED)).isEmpty();
        }
    }
}
