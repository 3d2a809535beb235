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

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

final class PersonPlannerTest {
    private final PersonPlanner planner = new PersonPlanner(true);

    private static PersonTarget target(PersonStatus status, Fields attributes) {
        return new PersonTarget(
                "linmei",
                "LinMei",
                status,
                Fields.builder()
                        .put("username", "linmei")
                        .put("firstName", "梅")
                        .put("lastName", "林")
                        .build(),
                attributes,
                Optional.of(Set.of("2", "5")),
                new TreeMap<>(),
                new TreeMap<>(),
                Set.of(),
                "m1");
    }

    private static PersonTarget target(PersonStatus status) {
        return target(status, Fields.builder().put("wecom.userid", "LinMei").build());
    }

    private static Account account(boolean enabled, String... departments) {
        return new Account(
                "a1",
                enabled,
                Optional.of("c1"),
                Fields.builder()
                        .put("username", "linmei")
                        .putEmpty("email")
                        .put("firstName", "梅")
                        .put("lastName", "林")
                        .build(),
                Fields.builder().put("wecom.userid", "LinMei").build(),
                Set.of(departments).stream().map(GroupRef::department).collect(Collectors.toSet()),
                Set.of(),
                Optional.of("linmei"),
                Elsewhere.NOTHING);
    }

    private static Account with(Account account, Fields attributes) {
        return new Account(
                account.id(),
                account.enabled(),
                account.federationLink(),
                account.properties(),
                attributes,
                account.groups(),
                account.roles(),
                account.linkedId(),
                account.elsewhere());
    }

    private static OwnedPerson owned(State state, boolean disabledBySync, String fingerprint) {
        return new OwnedPerson(
                "linmei", "a1", Origin.CREATED, new Memory(state, disabledBySync, fingerprint), OptionalLong.empty());
    }

    @Nested
    @DisplayName("somebody without an account")
    class Unknown {
        @Test
        @DisplayName("gets one, with the identity link, so that the first scan signs in")
        void created() {
            PersonChange change = planner.unknown(target(PersonStatus.NOT_ACTIVATED), Reason.NEW_AT_VENDOR)
                    .orElseThrow();
            assertThat(change.kind()).isEqualTo(Kind.CREATE);
            assertThat(change.delta().enabled()).contains(true);
            assertThat(change.delta().link()).contains("linmei");
            assertThat(change.delta().join()).containsExactly(GroupRef.department("2"), GroupRef.department("5"));
            assertThat(change.memory().state()).isEqualTo(State.PRESENT);
        }

        @Test
        @DisplayName("gets a disabled one when disabled at the vendor, which may be enabled later")
        void createdDisabled() {
            PersonChange change = planner.unknown(target(PersonStatus.DISABLED), Reason.NEW_AT_VENDOR)
                    .orElseThrow();
            assertThat(change.delta().enabled()).contains(false);
            assertThat(change.memory())
                    .isEqualTo(new Memory(
                            State.BARRED, true, target(PersonStatus.DISABLED).fingerprint()));
        }

        @Test
        @DisplayName("gets none when departed already")
        void departed() {
            assertThat(planner.unknown(target(PersonStatus.LEFT), Reason.NEW_AT_VENDOR))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("somebody whose account was there before")
    class Found {
        private final Fields number = Fields.builder()
                .put("wecom.userid", "LinMei")
                .put("phoneNumber", "+8613800000001")
                .build();

        @Test
        @DisplayName("keeps its user name, and is never disabled for being listed")
        void matched() {
            Account before = with(account(true), Fields.none());
            PersonChange change = planner.matched(target(PersonStatus.ACTIVE), before, Reason.MATCHED_BY_EMAIL);
            assertThat(change.kind()).isEqualTo(Kind.ADOPT);
            assertThat(change.reason()).isEqualTo(Reason.MATCHED_BY_EMAIL);
            assertThat(change.isRemoval()).isFalse();
            assertThat(change.delta().properties()).isEmpty();
            assertThat(planner.matched(target(PersonStatus.DISABLED), before, Reason.MATCHED_BY_EMAIL)
                            .isRemoval())
                    .as("disabled at the vendor")
                    .isTrue();
        }

        @Test
        @DisplayName("has another number that nobody has verified; the same number stays verified")
        void anotherNumber() {
            Fields.Builder verified = Fields.builder().put("phoneNumberVerified", "true");
            Account same = with(
                    account(true), verified.put("phoneNumber", "+8613800000001").build());
            assertThat(planner.linked(target(PersonStatus.ACTIVE, number), same)
                            .delta()
                            .attributes())
                    .extracting(ValueChange::name)
                    .containsExactly("wecom.userid");
            Account other = with(
                    account(true), verified.put("phoneNumber", "+8613900000009").build());
            assertThat(planner.linked(target(PersonStatus.ACTIVE, number), other)
                            .delta()
                            .attributes())
                    .extracting(ValueChange::name)
                    .containsExactly("phoneNumber", "wecom.userid", "phoneNumberVerified");
        }

        @Test
        @DisplayName("under another id keeps what the former one had, and comes back if gone meanwhile")
        void renamed() {
            OwnedPerson former =
                    new OwnedPerson("lin", "a1", Origin.CREATED, new Memory(State.GONE, true, ""), OptionalLong.of(1));
            PersonChange change = planner.renamed(target(PersonStatus.ACTIVE), former, account(false))
                    .orElseThrow();
            assertThat(change.kind()).isEqualTo(Kind.NEW_USERID);
            assertThat(change.personId()).isEqualTo("linmei");
            assertThat(change.delta().enabled()).contains(true);
            assertThat(change.delta().link()).contains("linmei");
            assertThat(change.memory().state()).isEqualTo(State.PRESENT);
            assertThat(change.restsOnAbsence()).isTrue();
            assertThat(change.isRemoval()).isFalse();
            assertThat(planner.renamed(target(PersonStatus.DISABLED), former, account(false)))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("somebody whose account is looked after")
    class Owned {
        private String current() {
            return target(PersonStatus.ACTIVE).fingerprint();
        }

        @Test
        @DisplayName("is left alone when nothing differs")
        void unchanged() {
            assertThat(planner.owned(
                            target(PersonStatus.ACTIVE),
                            owned(State.PRESENT, false, current()),
                            account(true, "2", "5")))
                    .isEmpty();
        }

        @Test
        @DisplayName("is only remembered anew when the target differs and the account does not")
        void remembered() {
            assertThat(planner.owned(
                            target(PersonStatus.ACTIVE), owned(State.PRESENT, false, "old"), account(true, "2", "5")))
                    .map(PersonChange::kind)
                    .contains(Kind.REMEMBER);
        }

        @Test
        @DisplayName("moves between departments and keeps everything that the vendor did not mention")
        void moved() {
            PersonChange change = planner.owned(
                            target(PersonStatus.ACTIVE),
                            owned(State.PRESENT, false, current()),
                            account(true, "2", "9"))
                    .orElseThrow();
            assertThat(change.kind()).isEqualTo(Kind.UPDATE);
            assertThat(change.delta().join()).containsExactly(GroupRef.department("5"));
            assertThat(change.delta().leave()).containsExactly(GroupRef.department("9"));
            assertThat(change.delta().properties()).isEmpty();
            assertThat(change.delta().attributes()).isEmpty();
        }

        @Test
        @DisplayName("loses an attribute that is known to be empty, not one that is withheld")
        void emptyIsNotAbsent() {
            PersonTarget emptied = target(
                    PersonStatus.ACTIVE,
                    Fields.builder().putEmpty("wecom.userid").build());
            PersonTarget withheld = target(PersonStatus.ACTIVE, Fields.none());
            assertThat(planner.owned(emptied, owned(State.PRESENT, false, ""), account(true, "2", "5"))
                            .orElseThrow()
                            .delta()
                            .attributes())
                    .containsExactly(new ValueChange("wecom.userid", List.of("LinMei"), List.of()));
            assertThat(planner.owned(withheld, owned(State.PRESENT, false, ""), account(true, "2", "5"))
                            .orElseThrow()
                            .delta())
                    .isEqualTo(AccountDelta.NONE);
        }

        @Test
        @DisplayName("is disabled when disabled at the vendor")
        void barred() {
            PersonChange change = planner.owned(
                            target(PersonStatus.DISABLED),
                            owned(State.PRESENT, false, current()),
                            account(true, "2", "5"))
                    .orElseThrow();
            assertThat(change.kind()).isEqualTo(Kind.BAR);
            assertThat(change.delta().enabled()).contains(false);
            assertThat(change.memory().disabledBySync()).isTrue();
        }

        @Test
        @DisplayName("is enabled again when the vendor does so, if it was the sync that disabled")
        void restored() {
            assertThat(planner.owned(
                                    target(PersonStatus.ACTIVE),
                                    owned(State.BARRED, true, ""),
                                    account(false, "2", "5"))
                            .orElseThrow()
                            .delta()
                            .enabled())
                    .contains(true);
        }

        @Test
        @DisplayName("can be kept out by itself when the rest cannot be written, which is then not forgotten")
        void justBarring() {
            AccountDelta named = new AccountDelta(
                    List.of(new ValueChange("firstName", List.of(), List.of("Mei"))),
                    List.of(),
                    new TreeSet<>(),
                    new TreeSet<>(Set.of(GroupRef.mapped("gone"))),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    Optional.of(false),
                    Optional.empty());
            for (Kind kind : List.of(Kind.BAR, Kind.ADOPT)) {
                PersonChange whole = new PersonChange(
                        kind,
                        "p",
                        Optional.of("a"),
                        named,
                        new Memory(State.BARRED, true, "new"),
                        Reason.LEFT_AT_VENDOR);
                PersonChange part = new Remainder(whole, "old").justBarring().orElseThrow();
                assertThat(part.delta()).isEqualTo(AccountDelta.NONE.withEnabled(Optional.of(false)));
                assertThat(part.memory()).isEqualTo(new Memory(State.BARRED, true, "old"));
                assertThat(part.kind()).isEqualTo(kind);
                assertThat(new Remainder(part, "old").justBarring())
                        .as("nothing more to it")
                        .isEmpty();
                assertThat(new Remainder(whole.with(named.withEnabled(Optional.empty()), whole.reason()), "old")
                                .justBarring())
                        .as("not kept out")
                        .isEmpty();
            }
        }

        @Test
        @DisplayName("stays disabled on return when it was an administrator who disabled")
        void administratorsDecisionStands() {
            PersonChange change = planner.owned(
                            target(PersonStatus.ACTIVE), owned(State.GONE, false, ""), account(false, "2", "5"))
                    .orElseThrow();
            assertThat(change.kind()).isEqualTo(Kind.RESTORE);
            assertThat(change.delta().enabled()).isEmpty();
        }

        @Test
        @DisplayName("is not enabled when an administrator disabled and the vendor sees no difference")
        void neverEnabledUnasked() {
            assertThat(planner.owned(
                            target(PersonStatus.ACTIVE),
                            owned(State.PRESENT, false, current()),
                            account(false, "2", "5")))
                    .isEmpty();
        }

        @Test
        @DisplayName("stays as is when the vendor does not tell the status")
        void unknownStatus() {
            PersonTarget silent = target(PersonStatus.UNKNOWN);
            assertThat(planner.owned(silent, owned(State.BARRED, true, silent.fingerprint()), account(false, "2", "5")))
                    .isEmpty();
        }

        @Test
        @DisplayName("keeps the user name that an administrator gave")
        void userNameIsStable() {
            Account renamed = new Account(
                    "a1",
                    true,
                    Optional.of("c1"),
                    Fields.builder()
                            .put("username", "lin.mei")
                            .put("firstName", "梅")
                            .put("lastName", "林")
                            .build(),
                    Fields.builder().put("wecom.userid", "LinMei").build(),
                    Set.of(GroupRef.department("2"), GroupRef.department("5")),
                    Set.of(),
                    Optional.of("linmei"),
                    Elsewhere.NOTHING);
            assertThat(planner.owned(target(PersonStatus.ACTIVE), owned(State.PRESENT, false, current()), renamed))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName(
            "a former last name goes with the first name that it belonged to; one entered by hand stays, and so does any"
                    + " in an account that is taken over")
    void oneWord() {
        PersonTarget mei = named("Mei");
        Account before = account(true, "2", "5");
        OwnedPerson known = owned(State.PRESENT, false, "other");
        PersonChange renamed = planner.owned(mei, known, before).orElseThrow();
        assertThat(renamed.delta().properties())
                .containsExactly(
                        new ValueChange("firstName", List.of("梅"), List.of("Mei")),
                        new ValueChange("lastName", List.of("林"), List.of()));
        assertThat(planner.owned(named("梅"), known, before).orElseThrow().kind())
                .as("the same first name")
                .isEqualTo(Kind.REMEMBER);
        assertThat(planner.matched(mei, before, Reason.MATCHED_BY_EMAIL).delta().properties())
                .extracting(ValueChange::name)
                .containsExactly("firstName");
        assertThat(planner.unknown(mei, Reason.NEW_AT_VENDOR)
                        .orElseThrow()
                        .delta()
                        .properties())
                .extracting(ValueChange::name)
                .containsExactly("firstName", "username");
    }

    private static PersonTarget named(String word) {
        PersonTarget target = target(PersonStatus.ACTIVE);
        return new PersonTarget(
                target.personId(),
                target.vendorId(),
                target.status(),
                Fields.builder()
                        .put("username", "linmei")
                        .put("firstName", word)
                        .putEmpty("lastName")
                        .build(),
                target.attributes(),
                target.departments(),
                target.mapped(),
                target.roles(),
                target.details(),
                target.mappingVersion());
    }

    @Test
    @DisplayName("a group named by a mapper is kept even if it is the group of a department that was left")
    void mapperWins() {
        TreeMap<GroupRef, Boolean> mapped = new TreeMap<>();
        mapped.put(GroupRef.department("9"), true);
        PersonTarget target = new PersonTarget(
                "linmei",
                "LinMei",
                PersonStatus.ACTIVE,
                Fields.none(),
                Fields.none(),
                Optional.of(Set.of("2")),
                mapped,
                new TreeMap<>(),
                Set.of(),
                "m1");
        assertThat(planner.owned(target, owned(State.PRESENT, false, target.fingerprint()), account(true, "2", "9")))
                .isEmpty();
    }

    @Test
    @DisplayName("what is held back of an update stays in mind: the old fingerprint is kept")
    void heldPartIsNotForgotten() {
        PersonChange change = planner.owned(
                        target(PersonStatus.ACTIVE), owned(State.PRESENT, false, "old"), account(true, "9"))
                .orElseThrow();
        PersonChange released = new Remainder(change, "old").withoutLosses().orElseThrow();
        assertThat(released.delta().leave()).isEmpty();
        assertThat(released.delta().join()).hasSize(2);
        assertThat(released.memory().fingerprint()).isEqualTo("old");
    }
}
