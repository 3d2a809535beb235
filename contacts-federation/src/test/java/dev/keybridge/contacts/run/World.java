package dev.keybridge.contacts.run;

import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.config.JoinKey;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.run.ImaginaryCompany.View;
import dev.keybridge.contacts.run.ImaginaryProvider.Ran;
import dev.keybridge.contacts.store.Neighbours;
import dev.keybridge.lib.directory.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A realm with two contacts providers, the companies behind them, an administrator, and a clock. */
final class World {
    private static final long DAY = 86_400;

    /** One provider and the company that it looks at. */
    record Side(ImaginaryProvider provider, ImaginaryCompany company, CompanyChanges changes) {}

    private final MemoryRealm realm = new MemoryRealm();
    private final ImaginaryAdmin admin = new ImaginaryAdmin(realm);
    private final List<Side> sides = new ArrayList<>();
    private final List<Supplier<String>> story = new ArrayList<>();
    private final Map<String, Set<String>> grants = new HashMap<>();
    private final Consumer<Ran> watcher;
    private long now = 1_800_000_000L;

    /** @param watcher is told of every run */
    World(Dice dice, Consumer<Ran> watcher) {
        this.watcher = watcher;
        boolean sameVendor = dice.percent(25);
        ContactsVendor first = dice.of(ContactsVendor.values());
        ContactsVendor second = sameVendor ? first : other(first);
        sides.add(side(first, ImaginaryProvider.FIRST, ImaginaryProvider.SECOND, sameVendor, 30, dice));
        sides.add(side(second, ImaginaryProvider.SECOND, ImaginaryProvider.FIRST, sameVendor, 60, dice));
        if (!sameVendor) {
            sides.get(0).provider().meet(sides.get(1).provider());
            sides.get(1).provider().meet(sides.get(0).provider());
        }
        admin.prepare(dice, members());
    }

    private static ContactsVendor other(ContactsVendor vendor) {
        return vendor == ContactsVendor.WECOM ? ContactsVendor.DINGTALK : ContactsVendor.WECOM;
    }

    /** @param joining how likely it is that its people are joined with those of the other vendor */
    private Side side(ContactsVendor vendor, String id, String other, boolean sameVendor, int joining, Dice dice) {
        Neighbours neighbours =
                sameVendor ? new Neighbours(Set.of(other), Set.of()) : new Neighbours(Set.of(), Set.of(other));
        Optional<JoinKey> join = sameVendor || !dice.percent(joining)
                ? Optional.empty()
                : Optional.of(
                        new JoinKey(ImaginaryProvider.key(vendor), ImaginaryProvider.keyAttribute(other(vendor))));
        ImaginaryCompany company = new ImaginaryCompany();
        CompanyChanges changes = new CompanyChanges(company, vendor);
        changes.found(dice);
        ImaginaryProvider provider = new ImaginaryProvider(realm, id, vendor, neighbours, join, dice);
        tell(provider + ": " + company.departments().values() + " "
                + company.members().values());
        grants.put(id, Set.of(ImaginaryCompany.ROOT));
        return new Side(provider, company, changes);
    }

    List<Side> sides() {
        return sides;
    }

    MemoryRealm realm() {
        return realm;
    }

    ImaginaryAdmin admin() {
        return admin;
    }

    /** Whether people of one vendor are joined with those of the other. */
    boolean isJoining() {
        return sides.stream().anyMatch(side -> side.provider().partner().isPresent());
    }

    /** What has happened so far, line by line. */
    List<String> story() {
        return story.stream().map(Supplier::get).toList();
    }

    private void tell(String line) {
        story.add(() -> line);
    }

    /** One more thing happens, whatever the seed says. */
    void happen(long seed) {
        Dice dice = new Dice(seed);
        Side side = dice.pick(sides).orElseThrow();
        int kind = dice.below(isJoining() ? 140 : 100);
        if (kind < 40) {
            boolean both = dice.percent(isJoining() ? 60 : 0);
            tell(
                    both
                            ? new SharedPeople(sides).happen(dice)
                            : side.provider().id() + ": " + side.changes().happen(dice));
        } else if (kind < 58) {
            tell("by hand: " + admin.happen(dice, members()));
        } else if (kind < 62) {
            now += dice.between(1, 40) * DAY;
            tell("time passes");
        } else if (kind < 65) {
            dice.pick(side.company().members().keySet())
                    .ifPresent(person -> syncOne(side, person, weather(side, dice)));
        } else if (kind < 69) {
            Set<String> granted = dice.percent(50) ? Set.of(ImaginaryCompany.ROOT) : someDepartments(side, dice);
            grants.put(side.provider().id(), granted);
            tell(side.provider().id() + " sees " + granted);
        } else if (kind < 76) {
            boolean approves = dice.percent(60);
            if (approves) {
                side.provider().approve();
            } else {
                side.provider().reject();
            }
            tell(side.provider().id() + (approves ? " approved" : " rejected"));
        } else {
            now += dice.between(1, 100) * 60L;
            sync(side, view(side, dice), dice.percent(75) ? RunMode.FULL : RunMode.CHANGED, weather(side, dice));
        }
    }

    private Map<String, List<String>> members() {
        Map<String, List<String>> members = new HashMap<>();
        sides.forEach(side -> side.provider()
                .alias()
                .ifPresent(alias ->
                        members.put(alias, List.copyOf(side.company().members().keySet()))));
        return members;
    }

    private static Set<String> someDepartments(Side side, Dice dice) {
        Set<String> some = new TreeSet<>(dice.some(side.company().departments().keySet(), 30));
        some.remove(ImaginaryCompany.ROOT);
        return some.isEmpty() ? Set.of(ImaginaryCompany.ROOT) : some;
    }

    private View view(Side side, Dice dice) {
        Set<String> granted = grants.get(side.provider().id());
        if (dice.percent(65)) {
            return View.CLEAR.of(granted);
        }
        Set<String> people = side.company().members().keySet();
        return new View(
                granted,
                Set.copyOf(dice.some(side.company().departments().keySet(), 20)),
                Set.copyOf(dice.some(people, 10)),
                Set.copyOf(dice.some(people, 15)),
                dice.percent(15));
    }

    private static Weather weather(Side side, Dice dice) {
        if (dice.percent(60)) {
            return Weather.FINE;
        }
        List<String> cursed = new ArrayList<>(dice.some(side.company().members().keySet(), 10));
        cursed.addAll(dice.some(side.company().departments().keySet(), 10));
        return new Weather(dice.percent(60) ? dice.below(40) : -1, Set.copyOf(cursed), dice.of(1, 2, 3, 100));
    }

    private void syncOne(Side side, String person, Weather weather) {
        Snapshot snapshot = side.company().readOne(person);
        MemoryRealm before = realm.copy();
        Ran ran = side.provider().run(snapshot, RunMode.ONE_PERSON, weather, now);
        watcher.accept(ran);
        story.add(() -> side.provider().id() + " about " + person + " " + weather + " -> " + ran);
        new AfterEveryRun(side, snapshot, before, realm, side.provider().knowledge(), ran, now).checkAlone();
    }

    /** Everything that holds after a run is asked about here. */
    Ran sync(Side side, View view, RunMode mode, Weather weather) {
        Snapshot snapshot = side.company().read(view);
        AfterEveryRun.Knowledge knowledge = side.provider().knowledge();
        MemoryRealm before = realm.copy();
        Ran ran = side.provider().run(snapshot, mode, weather, now);
        watcher.accept(ran);
        story.add(() -> side.provider().id() + " " + mode + " " + view + " " + weather + " -> " + ran);
        admin.inherits(before);
        new AfterEveryRun(side, snapshot, before, realm, knowledge, ran, now).check();
        if (ran.verdict().isPresent() && mode == RunMode.FULL && weather.isFine()) {
            if (ran.isDone()
                    && snapshot.completeness().isComplete()
                    && !snapshot.people().isEmpty()) {
                new EndState(side, admin, snapshot, before, realm, ran, now).isTheCompany();
            }
            again(side, snapshot, ran, before);
        }
        return ran;
    }

    /**
     * The same once more changes nothing, with five exceptions: before the first good run newcomers make the company larger; the e-mail address of an account that was deleted in the first run
     * is free in the second one, so is a group that the first one took away from below a group with admin roles, a matching rule
     * may find another number of accounts after the first one has changed them, and an account is free for whoever has the key now when its former owner has left in the first one.
     */
    private void again(Side side, Snapshot snapshot, Ran first, MemoryRealm beforeFirst) {
        boolean deleted =
                !realm.users().keySet().containsAll(beforeFirst.users().keySet());
        boolean free = first.warnsOf(Reason.EMAIL_TAKEN) && deleted
                || side.provider().knowledge().roots().isEmpty() && first.isHeldFor(Reason.IDENTITIES_CHANGED)
                || side.provider().hasRules() && first.hasConflicts()
                || first.warnsOf(Reason.JOIN_TAKEN)
                || beforeFirst.departments(side.provider().id()).values().stream()
                        .anyMatch(beforeFirst::makesAdministrators);
        MemoryRealm before = realm.copy();
        Ran second = side.provider().run(snapshot, RunMode.FULL, Weather.FINE, now);
        AfterEveryRun.expect(free || before.isSameAs(realm), "a second run has changed something: ", second);
        AfterEveryRun.expect(
                second.isHeld() == first.isHeld() || free, "the same is held once and not twice: ", second);
    }
}
