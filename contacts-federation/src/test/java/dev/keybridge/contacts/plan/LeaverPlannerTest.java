package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.OwnedPerson.Memory;
import dev.keybridge.contacts.plan.OwnedPerson.Origin;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.contacts.plan.PersonChange.Kind;
import dev.keybridge.lib.directory.Fields;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

final class LeaverPlannerTest {
    private static final long NOW = 1_800_000_000L;
    private static final long DAY = 86_400;

    private static final Optional<Account> ACCOUNT = Optional.of(new Account(
            "a1",
            true,
            Optional.empty(),
            Fields.none(),
            Fields.none(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Elsewhere.NOTHING));

    private static OwnedPerson person(Origin origin, State state, OptionalLong leftAt) {
        return new OwnedPerson("linmei", "a1", origin, new Memory(state, false, "f"), leftAt);
    }

    private static OwnedPerson present(Origin origin) {
        return person(origin, State.PRESENT, OptionalLong.empty());
    }

    private static Optional<Kind> kind(LeaverAction action, int graceDays, OwnedPerson person) {
        return new LeaverPlanner(action, graceDays, NOW, Share.NOTHING)
                .gone(person, ACCOUNT)
                .map(PersonChange::kind);
    }

    @Test
    @DisplayName("a leaver is disabled once")
    void disabledOnce() {
        assertThat(kind(LeaverAction.DISABLE, 30, present(Origin.CREATED))).contains(Kind.SUSPEND);
        assertThat(kind(LeaverAction.DISABLE, 30, person(Origin.CREATED, State.GONE, OptionalLong.of(NOW - DAY))))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "an administrator who has enabled a leaver has decided anew: the sync no longer counts as who disabled")
    void enabledByHand() {
        OwnedPerson gone = new OwnedPerson(
                "linmei", "a1", Origin.CREATED, new Memory(State.GONE, true, "f"), OptionalLong.of(NOW - DAY));
        for (LeaverAction action : List.of(LeaverAction.DISABLE, LeaverAction.DELETE, LeaverAction.KEEP)) {
            assertThat(new LeaverPlanner(action, 30, NOW, Share.NOTHING).gone(gone, ACCOUNT))
                    .hasValueSatisfying(change -> {
                        assertThat(change.kind()).isEqualTo(Kind.REMEMBER);
                        assertThat(change.memory()).isEqualTo(new Memory(State.GONE, false, "f"));
                    });
        }
        assertThat(OwnedPerson.leftAt(Optional.of(gone), State.GONE, NOW))
                .as("the days of grace go on")
                .hasValue(NOW - DAY);
        assertThat(OwnedPerson.leftAt(Optional.of(gone), State.PRESENT, NOW)).isEmpty();
        assertThat(OwnedPerson.leftAt(Optional.of(present(Origin.CREATED)), State.GONE, NOW))
                .hasValue(NOW);
    }

    @Test
    @DisplayName("a leaver is deleted only when the grace period is over")
    void grace() {
        assertThat(kind(LeaverAction.DELETE, 30, present(Origin.CREATED))).contains(Kind.SUSPEND);
        assertThat(kind(LeaverAction.DELETE, 30, person(Origin.CREATED, State.GONE, OptionalLong.of(NOW - 29 * DAY))))
                .isEmpty();
        assertThat(kind(LeaverAction.DELETE, 30, person(Origin.CREATED, State.GONE, OptionalLong.of(NOW - 30 * DAY))))
                .contains(Kind.REMOVE);
        assertThat(kind(LeaverAction.DELETE, 0, present(Origin.CREATED))).contains(Kind.REMOVE);
    }

    @Test
    @DisplayName("an account that the sync did not create is never deleted")
    void notOurs() {
        assertThat(kind(LeaverAction.DELETE, 0, present(Origin.ADOPTED))).contains(Kind.SUSPEND);
        assertThat(kind(LeaverAction.DELETE, 0, person(Origin.ADOPTED, State.GONE, OptionalLong.of(NOW - 99 * DAY))))
                .isEmpty();
    }

    @Test
    @DisplayName("a leaver is left alone when that is what the administrator wants")
    void kept() {
        assertThat(kind(LeaverAction.KEEP, 30, present(Origin.CREATED))).isEmpty();
        assertThat(kind(LeaverAction.UNLINK, 30, present(Origin.CREATED))).contains(Kind.UNLINK);
    }

    @Test
    @DisplayName("a leaver whose account was deleted in Keycloak is forgotten")
    void forgotten() {
        assertThat(new LeaverPlanner(LeaverAction.DISABLE, 30, NOW, Share.NOTHING)
                        .gone(present(Origin.CREATED), Optional.empty())
                        .map(PersonChange::kind))
                .contains(Kind.FORGET);
    }
}
