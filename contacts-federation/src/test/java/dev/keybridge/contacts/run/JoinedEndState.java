package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.LeaverAction;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.contacts.run.ImaginaryCompany.Member;
import dev.keybridge.contacts.run.World.Side;
import dev.keybridge.lib.directory.PersonStatus;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import static dev.keybridge.contacts.run.AfterEveryRun.expect;

/** When both providers have done all that there is to do, an account that both look after is what both companies say. */
record JoinedEndState(World world) {
    void isBothCompanies() {
        Side first = world.sides().get(0);
        Side second = world.sides().get(1);
        world.realm().users().values().forEach(user -> {
            Optional<OwnedPerson> one =
                    Shared.row(world.realm(), first.provider().id(), user.id());
            Optional<OwnedPerson> other =
                    Shared.row(world.realm(), second.provider().id(), user.id());
            if (one.isPresent() && other.isPresent()) {
                boolean joined = one.get().isJoined();
                expect(joined != other.get().isJoined(), "nobody has joined the other's account: ", user);
                both(
                        user,
                        joined ? second : first,
                        joined ? other.get() : one.get(),
                        joined ? first : second,
                        joined ? one.get() : other.get());
            }
        });
    }

    private void both(MemoryUser user, Side owner, OwnedPerson owned, Side guest, OwnedPerson joined) {
        boolean there = isThere(owner, owned);
        boolean here = isThere(guest, joined);
        outOf(user, owner, owned);
        outOf(user, guest, joined);
        boolean byHand = world.admin().disabled().contains(user.id())
                || world.admin().unclear().contains(user.id())
                || world.realm().isAdministrator(user);
        boolean barred = owned.state() == State.BARRED;
        boolean dismissed = List.of(owned, joined).stream()
                .anyMatch(row -> row.state() == State.WITHDRAWN && row.memory().disabledBySync());
        if (!byHand && !barred && !dismissed && (there || here)) {
            expect(user.enabled(), "off, while one of the companies has the person: ", user, owned, joined);
        }
    }

    private static boolean isThere(Side side, OwnedPerson row) {
        return Optional.ofNullable(side.company().members().get(row.personId()))
                .map(Member::status)
                .filter(status -> status == PersonStatus.ACTIVE || status == PersonStatus.NOT_ACTIVATED)
                .isPresent();
    }

    /** Who is not in a company, while the other one has the person, is in none of its groups. */
    private void outOf(MemoryUser user, Side side, OwnedPerson row) {
        boolean gone = !side.company().members().containsKey(row.personId());
        boolean handled = side.provider().leaverAction() == LeaverAction.DISABLE
                || side.provider().leaverAction() == LeaverAction.DELETE;
        boolean settled = !world.realm().isAdministrator(user) && !world.admin().hasEnabled(user.id());
        if (gone && handled && user.enabled() && settled) {
            Set<String> groups =
                    Set.copyOf(world.realm().departments(side.provider().id()).values());
            expect(
                    user.groups().stream()
                            .filter(group -> !world.realm().makesAdministrators(group))
                            .noneMatch(groups::contains),
                    "still in the groups of a company that the person has left: ",
                    user,
                    row);
        }
    }
}
