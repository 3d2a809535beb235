package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.run.ImaginaryProvider.Ran;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonName;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.Snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static dev.keybridge.contacts.run.AfterEveryRun.expect;

/** After a run that went well, the realm is what the company is. Exceptions are only those that somebody else's account explains. */
final class EndState {
    private final World.Side side;
    private final ImaginaryProvider provider;
    private final ImaginaryAdmin admin;
    private final Snapshot snapshot;
    private final MemoryRealm before;
    private final MemoryRealm after;
    private final Ran ran;
    private final long now;
    private final Map<String, OwnedPerson> rows;
    private final Map<String, String> groups;
    private final Shared shared;

    EndState(
            World.Side side,
            ImaginaryAdmin admin,
            Snapshot snapshot,
            MemoryRealm before,
            MemoryRealm after,
            Ran ran,
            long now) {
        this.side = side;
        this.provider = side.provider();
        this.admin = admin;
        this.snapshot = snapshot;
        this.before = before;
        this.after = after;
        this.ran = ran;
        this.now = now;
        this.rows = after.people(provider.id());
        this.groups = after.departments(provider.id());
        this.shared = new Shared(provider, before, after);
    }

    void isTheCompany() {
        new EndStateOfGroups(provider, snapshot, before, after, this::isOffice).isTheTree();
        snapshot.people().forEach(this::listed);
        rows.values().forEach(this::disabledBySync);
        new TakenOver(provider, snapshot, before, after).areAll();
        new EndStateOfLeavers(provider, snapshot, before, after, now).isAsConfigured();
    }

    /** What somebody has enabled was not disabled by the sync any more. */
    private void disabledBySync(OwnedPerson person) {
        MemoryUser user = after.users().get(person.accountId());
        boolean looked = !snapshot.completeness().withoutDetails().contains(person.personId());
        expect(
                user == null
                        || !user.enabled()
                        || !person.memory().disabledBySync()
                        || !looked
                        || before.isAdministrator(user),
                "thought to be disabled by the sync, and enabled: ",
                person);
    }

    private void listed(Person person) {
        MemoryUser user = Optional.ofNullable(rows.get(person.id()))
                .map(OwnedPerson::accountId)
                .map(after.users()::get)
                .orElse(null);
        if (user == null) {
            expect(person.status() == PersonStatus.LEFT || isExplained(person), "not imported: ", person);
            return;
        }
        boolean barred = person.status() == PersonStatus.DISABLED || person.status() == PersonStatus.LEFT;
        if (barred && wasAdministrator(user)) {
            return; // Refused as a whole, and reported; never disabled: asked after every run.
        }
        enabled(person, user);
        memberships(person, user);
        values(person, user);
        link(person, user);
        if (!before.users().containsKey(user.id())) {
            String name = person.vendorId().toLowerCase(Locale.ROOT);
            expect(
                    user.username().equals(name) || user.username().startsWith(name + "-"),
                    "another user name: ",
                    user.username());
        }
    }

    private boolean wasAdministrator(MemoryUser user) {
        MemoryUser then = before.users().get(user.id());
        return then != null && before.isAdministrator(then);
    }

    /** Somebody else has the user name, or the account that the person's link leads to cannot be taken over. */
    private boolean isExplained(Person person) {
        boolean linked = provider.alias()
                .filter(alias -> after.users().values().stream()
                        .anyMatch(user -> person.id().equals(user.links().get(alias))))
                .isPresent();
        boolean taken = after.users().values().stream()
                .anyMatch(user -> user.username().equals(person.vendorId().toLowerCase(Locale.ROOT)));
        return linked
                || !new Acquaintance(provider, snapshot, before).of(person).isEmpty()
                || new Resemblance(provider, snapshot, before).isPossible(person)
                || taken && problems(person).contains(Reason.USERNAME_TAKEN);
    }

    private Set<Reason> problems(Person person) {
        return ran.plan().orElseThrow().problems().stream()
                .filter(problem -> problem.vendorId().equals(person.id()))
                .map(Problem::reason)
                .collect(Collectors.toSet());
    }

    private void enabled(Person person, MemoryUser user) {
        if (after.isAdministrator(user) || admin.unclear().contains(user.id())) {
            return;
        }
        boolean known = before.people(provider.id()).containsKey(person.id());
        switch (person.status()) {
            case DISABLED, LEFT ->
                expect(
                        !user.enabled() || shared.keeps(person.status(), user.id()),
                        "barred and not disabled: ",
                        person);
            case ACTIVE, NOT_ACTIVATED ->
                expect(
                        !known
                                || user.enabled() != admin.disabled().contains(user.id())
                                || shared.isBarredThere(user.id())
                                || shared.wasDismissedThere(user.id()),
                        "enabled ",
                        user.enabled(),
                        " without reason: ",
                        person);
            case UNKNOWN ->
                expect(user.enabled() || before.users().containsKey(user.id()), "new and disabled: ", person);
        }
    }

    private void memberships(Person person, MemoryUser user) {
        boolean out = shared.keeps(person.status(), user.id());
        if (person.memberships().isEmpty() && !out) {
            return;
        }
        Set<String> told = out
                ? Set.of()
                : person.memberships().get().stream()
                        .map(Membership::departmentId)
                        .collect(Collectors.toSet());
        Set<String> wanted = new TreeSet<>(told);
        wanted.removeIf(id -> !groups.containsKey(id) || isOffice(id));
        Set<String> actual = new TreeSet<>();
        groups.forEach((department, group) -> {
            if (user.groups().contains(group) && !isOffice(department)) {
                actual.add(department);
            }
        });
        expect(actual.equals(wanted), person, " is in departments ", actual, ", should be in ", wanted);
        if (provider.hasMapper()) {
            boolean belongs = told.stream()
                    .anyMatch(id -> side.company().upwards(id).anyMatch(ImaginaryProvider.SPECIAL_DEPARTMENT::equals));
            boolean whole = snapshot.completeness().scope().departments().contains(ImaginaryCompany.ROOT);
            String special =
                    after.at(ImaginaryProvider.SPECIAL_GROUP).orElseThrow().id();
            expect(!whole || user.groups().contains(special) == belongs, "mapped group: ", person);
        }
    }

    /** Nobody is put into a group that makes administrators, nor taken out: where it is, where it was, or where it is to be. */
    private boolean isOffice(String department) {
        return Stream.concat(Stream.of(department), side.company().upwards(department))
                .map(groups::get)
                .filter(Objects::nonNull)
                .anyMatch(group -> after.makesAdministrators(group) || before.makesAdministrators(group));
    }

    private void values(Person person, MemoryUser user) {
        String prefix = provider.vendor().fields().prefix();
        expect(user.attributes().get(prefix + ".userid").equals(List.of(person.vendorId())), "userid: ", person);
        person.fields()
                .values(ImaginaryProvider.key(provider.vendor()))
                .map(EndState::withoutBlanks)
                .ifPresent(told -> expect(
                        told.equals(user.attributes()
                                .getOrDefault(ImaginaryProvider.keyAttribute(provider.vendor()), List.of())),
                        "key of ",
                        person));
        if (shared.isJoined(user.id())) {
            return; // The rest is the other provider's.
        }
        Map.of(
                        "mobile",
                        ImaginaryProvider.PHONE,
                        ImaginaryProvider.title(provider.vendor()),
                        ImaginaryProvider.TITLE,
                        ImaginaryProvider.TELEPHONE,
                        ImaginaryProvider.NUMBER)
                .forEach((field, attribute) -> person.fields()
                        .values(field)
                        .map(EndState::withoutBlanks)
                        .ifPresent(told -> expect(
                                told.equals(user.attributes().getOrDefault(attribute, List.of())),
                                attribute,
                                " of ",
                                person)));
        person.fields().values("email").map(EndState::withoutBlanks).ifPresent(told -> {
            Optional<String> wanted = told.stream().findFirst().map(text -> text.toLowerCase(Locale.ROOT));
            expect(
                    wanted.equals(user.email()) || isTaken(wanted, user) || wasAdministrator(user),
                    "e-mail address of ",
                    person);
        });
        person.displayName().map(PersonName::of).ifPresent(name -> {
            name.given()
                    .ifPresent(given -> expect(given.equals(user.properties().get("firstName")), "given: ", person));
            name.family()
                    .ifPresentOrElse(
                            family -> expect(family.equals(user.properties().get("lastName")), "family: ", person),
                            () -> expect(
                                    !isCalledOtherwise(person, user)
                                            || !user.properties().containsKey("lastName"),
                                    "a former family name: ",
                                    person));
        });
    }

    /** Whether somebody whom an earlier run knew has got another first name. */
    private boolean isCalledOtherwise(Person person, MemoryUser user) {
        OwnedPerson then = before.people(provider.id()).get(person.id());
        MemoryUser account = then == null ? null : before.users().get(then.accountId());
        return account != null
                && account.id().equals(user.id())
                && !Objects.equals(
                        account.properties().get("firstName"), user.properties().get("firstName"));
    }

    private boolean isTaken(Optional<String> email, MemoryUser user) {
        return email.isPresent()
                && Stream.of(before, after)
                        .flatMap(realm -> realm.users().values().stream())
                        .filter(other -> !other.id().equals(user.id()))
                        .filter(other -> other.email().equals(email))
                        .anyMatch(other -> other.equals(after.users().get(other.id()))
                                || !after.users().containsKey(other.id()));
    }

    private static List<String> withoutBlanks(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).toList();
    }

    private void link(Person person, MemoryUser user) {
        provider.alias().ifPresent(alias -> {
            boolean elsewhere = before.users().values().stream()
                    .anyMatch(other -> !other.id().equals(user.id())
                            && person.id().equals(other.links().get(alias)));
            expect(
                    person.id().equals(user.links().get(alias))
                            || elsewhere
                            || after.isAdministrator(user)
                            || problems(person).contains(Reason.LINKED_TO_ANOTHER_PERSON),
                    "not linked: ",
                    person);
        });
    }
}
