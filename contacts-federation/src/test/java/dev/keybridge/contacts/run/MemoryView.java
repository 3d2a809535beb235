package dev.keybridge.contacts.run;

import dev.keybridge.contacts.guard.Baseline;
import dev.keybridge.contacts.plan.Account;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.Elsewhere;
import dev.keybridge.contacts.plan.Group;
import dev.keybridge.contacts.plan.GroupRef;
import dev.keybridge.contacts.plan.GroupTree;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.contacts.plan.Standing;
import dev.keybridge.contacts.store.Accounts;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.VisibleScope;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a run of one provider sees of an imaginary realm.
 *
 * @param scope of the last good run
 * @param approved the hash of what an administrator has approved
 */
record MemoryView(
        MemoryRealm realm, String component, RunSetup setup, Optional<VisibleScope> scope, Optional<String> approved)
        implements RealmView {
    @Override
    public Start start() {
        Map<String, OwnedPerson> owned = new HashMap<>(realm.people(component));
        Map<String, String> departments = new HashMap<>(realm.departments(component));
        departments.values().retainAll(realm.groups().keySet());
        Map<String, Group> groups = new HashMap<>();
        realm.groups().forEach((id, group) -> {
            Fields attributes = departments.containsValue(id)
                    ? Fields.builder().putAll(group.attributes()).build()
                    : Fields.none();
            groups.put(id, new Group(id, group.parent(), group.name(), attributes));
        });
        Set<String> granting = realm.groups().values().stream()
                .filter(MemoryRealm.Group::admin)
                .map(MemoryRealm.Group::id)
                .collect(Collectors.toSet());
        Optional<String> target = realm.at(setup.config().targetGroup()).map(MemoryRealm.Group::id);
        GroupTree tree = new GroupTree(target, groups, departments, granting);
        if (tree.isTargetInside()) {
            throw new RunRefused(Detail.Code.TARGET_GROUP_INSIDE);
        }
        int present =
                (int) owned.values().stream().filter(person -> !person.isGone()).count();
        return new Start(owned, target, tree, departments, new Baseline(present, departments.size(), scope, approved));
    }

    @Override
    public <T> T read(GroupTree tree, Function<Accounts, T> work) {
        return work.apply(new Readers(tree));
    }

    private final class Readers implements Accounts {
        private final GroupTree tree;

        Readers(GroupTree tree) {
            this.tree = tree;
        }

        @Override
        public Map<String, Account> read(Collection<String> ids) {
            Map<String, Account> found = new HashMap<>();
            ids.stream()
                    .filter(realm.users()::containsKey)
                    .forEach(id -> found.put(id, account(realm.users().get(id))));
            return found;
        }

        private Account account(MemoryUser user) {
            Fields.Builder properties = Fields.builder();
            for (String name : List.of("username", "email", "firstName", "lastName")) {
                String value = user.properties().get(name);
                properties.put(name, value == null ? List.of() : List.of(value));
            }
            return new Account(
                    user.id(),
                    user.enabled(),
                    user.maker(),
                    properties.build(),
                    Fields.builder().putAll(user.attributes()).build(),
                    user.groups().stream()
                            .filter(group -> !tree.isLeftAlone(group))
                            .map(tree::refOf)
                            .filter(ref -> ref.kind() == GroupRef.Kind.DEPARTMENT
                                    || setup.mappedGroups().containsValue(ref.id()))
                            .collect(Collectors.toSet()),
                    user.roles().stream()
                            .filter(setup.mappedRoles()::containsValue)
                            .collect(Collectors.toSet()),
                    setup.alias().map(user.links()::get),
                    elsewhere(user.id()));
        }

        private Elsewhere elsewhere(String account) {
            Elsewhere all = Elsewhere.NOTHING;
            for (Map.Entry<MemoryRealm.Key, OwnedPerson> row : realm.people().entrySet()) {
                String other = row.getKey().component();
                boolean sameVendor =
                        setup.companions().neighbours().sameVendor().contains(other);
                if (row.getValue().accountId().equals(account)
                        && (sameVendor
                                || setup.companions()
                                        .neighbours()
                                        .otherVendors()
                                        .contains(other))) {
                    OwnedPerson person = row.getValue();
                    boolean barred = person.state() == State.BARRED && !person.isJoined();
                    all = all.and(new Elsewhere(
                            person.state() == State.PRESENT,
                            barred,
                            !barred && person.memory().disabledBySync(),
                            person.state() == State.WITHDRAWN && person.memory().disabledBySync(),
                            sameVendor));
                }
            }
            return all;
        }

        @Override
        public Map<String, String> linkHolders(Collection<String> personIds) {
            return setup.alias()
                    .map(alias -> holders(
                            personIds, user -> Optional.ofNullable(user.links().get(alias))))
                    .orElse(Map.of());
        }

        @Override
        public Map<String, String> usernameHolders(Collection<String> usernames) {
            return holders(usernames, user -> Optional.of(user.username()));
        }

        @Override
        public Map<String, String> emailHolders(Collection<String> emails) {
            return holders(emails, MemoryUser::email);
        }

        private Map<String, String> holders(
                Collection<String> wanted, Function<MemoryUser, Optional<String>> property) {
            Map<String, String> found = new TreeMap<>();
            realm.users()
                    .values()
                    .forEach(user -> property.apply(user)
                            .filter(wanted::contains)
                            .ifPresent(value -> found.put(value, user.id())));
            return found;
        }

        @Override
        public Map<String, Set<String>> allWithEmail(Collection<String> emails) {
            return all(user -> user.email().map(email -> email.toLowerCase(Locale.ROOT)).stream()
                    .filter(emails::contains)
                    .collect(Collectors.toSet()));
        }

        @Override
        public Map<String, Set<String>> allWithAttribute(String name, Function<String, Optional<String>> form) {
            return all(user -> user.attributes().getOrDefault(name, List.of()).stream()
                    .map(form)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet()));
        }

        private Map<String, Set<String>> all(Function<MemoryUser, Set<String>> keys) {
            Map<String, Set<String>> found = new TreeMap<>();
            realm.users()
                    .values()
                    .forEach(user -> keys.apply(user)
                            .forEach(key -> found.computeIfAbsent(key, none -> new TreeSet<>())
                                    .add(user.id())));
            return found;
        }

        @Override
        public Map<String, Standing> standings(Collection<String> ids) {
            Map<String, Standing> found = new TreeMap<>();
            ids.stream().map(realm.users()::get).filter(Objects::nonNull).forEach(user -> {
                boolean onRecord = realm.people().entrySet().stream()
                        .anyMatch(row -> !row.getKey().component().equals(component)
                                && row.getValue().accountId().equals(user.id()));
                found.put(
                        user.id(),
                        new Standing(
                                user.isEmailVerified(),
                                user.isServiceAccount(),
                                realm.isAdministrator(user),
                                onRecord));
            });
            return found;
        }

        @Override
        public Map<String, List<String>> valuesOf(String attribute, Set<String> providers) {
            Map<String, List<String>> found = new TreeMap<>();
            realm.people().forEach((key, person) -> {
                MemoryUser user = realm.users().get(person.accountId());
                boolean there = person.state() == State.PRESENT || person.state() == State.BARRED;
                if (providers.contains(key.component()) && !person.isJoined() && there && user != null) {
                    List<String> values = user.attributes().getOrDefault(attribute, List.of());
                    if (!values.isEmpty()) {
                        found.put(user.id(), values);
                    }
                }
            });
            return found;
        }
    }
}
