package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.run.MemoryRealm.Group;
import dev.keybridge.contacts.run.MemoryRealm.Refused;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** An administrator who changes users and groups by hand, wherever they came from. */
final class ImaginaryAdmin {
    private final MemoryRealm realm;
    private final Set<String> disabled = new HashSet<>();
    private final Set<String> unclear = new HashSet<>();
    private final Set<String> enabled = new HashSet<>();

    ImaginaryAdmin(MemoryRealm realm) {
        this.realm = realm;
    }

    /** Accounts that the administrator has disabled and not enabled again. */
    Set<String> disabled() {
        return disabled;
    }

    /**
     * Of these, accounts that the administrator had enabled shortly before, which no run has seen: to the sync it looks as if
     * nothing had happened.
     */
    Set<String> unclear() {
        return unclear;
    }

    /** Whether the administrator was the last one to decide about it, and has enabled it. */
    boolean hasEnabled(String account) {
        return enabled.contains(account);
    }

    /** What a run has given up is the administrator's: whoever was off then stays off, unless another run has a say. */
    void inherits(MemoryRealm before) {
        before.people().forEach((key, person) -> {
            MemoryUser user = realm.users().get(person.accountId());
            if (user != null && !user.enabled() && !realm.people().containsKey(key) && !isThoughtDisabledBySync(user)) {
                disabled.add(user.id());
            }
        });
    }

    private boolean isThoughtDisabledBySync(MemoryUser user) {
        return realm.people().values().stream()
                .anyMatch(person ->
                        person.accountId().equals(user.id()) && person.memory().disabledBySync());
    }

    /** @param members as in {@link #happen} */
    void prepare(Dice dice, Map<String, List<String>> members) {
        realm.make(ImaginaryProvider.SPECIAL_GROUP);
        Group admins = realm.groups().get(realm.make("/Administrators"));
        realm.put(admins.admin(true));
        for (int i = dice.below(4); i > 0; i--) {
            happen(() -> addUser(dice, signedIn(dice, members)));
        }
    }

    /**
     * @param members person ids by the alias of their identity provider
     * @return what happened
     */
    String happen(Dice dice, Map<String, List<String>> members) {
        return happen(() -> edit(dice, members));
    }

    private static String happen(Supplier<String> edit) {
        try {
            return edit.get();
        } catch (Refused refused) {
            return "Keycloak refuses: " + refused.getMessage();
        }
    }

    private String edit(Dice dice, Map<String, List<String>> members) {
        return switch (dice.below(24)) {
            case 0 -> user(dice, "deleted", user -> realm.removeUser(user.id()));
            case 1, 2 ->
                user(dice, "disabled", user -> {
                    realm.put(user.enabled(false));
                    enabled.remove(user.id());
                    if (user.enabled()) {
                        disabled.add(user.id());
                        if (isThoughtDisabledBySync(user)) {
                            unclear.add(user.id());
                        }
                    }
                });
            case 3, 4 ->
                user(dice, "enabled", user -> {
                    realm.put(user.enabled(true));
                    enabled.add(user.id());
                    disabled.remove(user.id());
                    unclear.remove(user.id());
                });
            case 5 -> user(dice, "got admin rights", user -> realm.put(user.role(MemoryUser.ADMIN_ROLE, true)));
            case 6 -> user(dice, "lost admin rights", user -> realm.put(user.role(MemoryUser.ADMIN_ROLE, false)));
            case 7 ->
                user(
                        dice,
                        "joined the administrators",
                        user -> realm.put(user.group(realm.make("/Administrators"), true)));
            case 8, 9 ->
                user(
                        dice,
                        "was taken out of a group",
                        user -> dice.pick(user.groups()).ifPresent(group -> realm.put(user.group(group, false))));
            case 10 ->
                user(
                        dice,
                        "was put into a group",
                        user -> dice.pick(realm.groups().keySet())
                                .ifPresent(group -> realm.put(user.group(group, true))));
            case 11, 12 ->
                user(
                        dice,
                        "has other attributes",
                        user -> realm.put(user.attribute(
                                dice.of(
                                        ImaginaryProvider.PHONE,
                                        ImaginaryProvider.TITLE,
                                        ImaginaryProvider.NUMBER,
                                        "own"),
                                dice.of(List.of(), List.of("by hand"), List.of(CompanyChanges.number(dice))))));
            case 13 ->
                user(
                        dice,
                        "has another name",
                        user -> realm.put(user.property(
                                dice.of("firstName", "lastName"), dice.of(Optional.of("X"), Optional.empty()))));
            case 14 ->
                user(
                        dice,
                        "lost a link",
                        user -> dice.pick(user.links().keySet())
                                .ifPresent(alias -> realm.put(user.link(alias, Optional.empty()))));
            case 15, 16 -> addUser(dice, signedIn(dice, members));
            case 17 -> group(dice, "renamed", group -> realm.put(group.named(dice.of("Sales", "R&D", "Mine"))));
            case 18 -> group(dice, "deleted", group -> realm.removeGroup(group.id()));
            case 19 ->
                group(
                        dice,
                        "has a subgroup",
                        group -> realm.put(new Group(
                                realm.newId("group"),
                                Optional.of(group.id()),
                                dice.of("Sales", "Own"),
                                Map.of(),
                                false)));
            case 20 ->
                group(
                        dice,
                        "moved",
                        group -> realm.put(group.below(dice.pick(realm.groups().keySet()))));
            case 21 -> link(dice, signedIn(dice, members));
            case 22 ->
                user(dice, "was taken out of a provider's hands", user -> realm.put(user.madeBy(Optional.empty())));
            default -> group(dice, "has other admin rights", group -> realm.put(group.admin(!group.admin())));
        };
    }

    private String user(Dice dice, String what, java.util.function.Consumer<MemoryUser> edit) {
        Optional<MemoryUser> one = dice.pick(realm.users().values());
        one.ifPresent(edit);
        return one.map(MemoryUser::id) + " " + what;
    }

    /** Somebody has signed in with another identity and linked it with the account that they have. */
    private String link(Dice dice, Optional<Map.Entry<String, String>> identity) {
        return identity.map(one -> user(dice, "was linked with " + one, user -> {
                    if (!user.links().containsKey(one.getKey())) {
                        realm.put(user.link(one.getKey(), Optional.of(one.getValue())));
                    }
                }))
                .orElse("nobody is linked");
    }

    /** Not those that settings name: without them a provider refuses to run, or makes them anew. */
    private String group(Dice dice, String what, java.util.function.Consumer<Group> edit) {
        Set<String> named = new HashSet<>();
        List.of(ImaginaryProvider.SPECIAL_GROUP, "/Administrators", "/Companies")
                .forEach(path -> realm.at(path).map(Group::id).ifPresent(named::add));
        realm.at("/Companies")
                .ifPresent(above -> realm.children(Optional.of(above.id()))
                        .filter(group -> group.name().equals(ImaginaryProvider.FIRST)
                                || group.name().equals(ImaginaryProvider.SECOND))
                        .forEach(group -> named.add(group.id())));
        Optional<Group> one = dice.pick(realm.groups().values().stream()
                .filter(group -> !named.contains(group.id()))
                .toList());
        one.ifPresent(edit);
        return "group " + one + " " + what;
    }

    /** Somebody of a company who has no account with that identity yet. */
    private Optional<Map.Entry<String, String>> signedIn(Dice dice, Map<String, List<String>> members) {
        Map<String, String> free = new TreeMap<>();
        members.forEach((alias, ids) -> ids.stream()
                .filter(id -> realm.users().values().stream()
                        .noneMatch(user -> id.equals(user.links().get(alias))))
                .filter(id -> realm.people().values().stream()
                        .map(OwnedPerson::personId)
                        .noneMatch(id::equals))
                .forEach(id -> free.put(alias, id)));
        return dice.percent(60) ? dice.pick(free.entrySet()) : Optional.empty();
    }

    private String addUser(Dice dice, Optional<Map.Entry<String, String>> identity) {
        String name = dice.percent(40) ? "u" + dice.between(1, 9) : "local" + dice.below(1000);
        MemoryUser user = MemoryUser.fresh(realm.newId("user"), name, Optional.empty())
                .attribute("own", List.of("value"))
                .property(
                        "email",
                        dice.percent(30) ? Optional.of("mail" + dice.below(12) + "@example.com") : Optional.empty());
        if (dice.percent(50)) {
            user = user.verified();
        }
        if (dice.percent(40)) {
            user = user.attribute(ImaginaryProvider.NUMBER, List.of(CompanyChanges.number(dice)));
        }
        if (dice.percent(10)) {
            user = user.ofClient();
        }
        if (identity.isPresent()) {
            user = user.link(identity.get().getKey(), Optional.of(identity.get().getValue()));
        }
        realm.put(user);
        return "account " + user + " by hand";
    }
}
