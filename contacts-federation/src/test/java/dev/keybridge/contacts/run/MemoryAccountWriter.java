package dev.keybridge.contacts.run;

import dev.keybridge.contacts.guard.HandsOff;
import dev.keybridge.contacts.plan.EmailClaims;
import dev.keybridge.contacts.plan.GroupRef;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.OwnedPerson.Memory;
import dev.keybridge.contacts.plan.OwnedPerson.Origin;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.PersonChange.Kind;
import dev.keybridge.contacts.plan.ValueChange;
import dev.keybridge.contacts.run.MemoryRealm.Key;
import dev.keybridge.contacts.run.MemoryRealm.Refused;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Carries out changes to accounts in an imaginary realm, and believes nothing that a plan says about them. */
final class MemoryAccountWriter {
    private final MemoryWrites writes;
    private final MemoryRealm realm;
    private final String component;
    private final Optional<String> alias;
    private final long now;
    /** Accounts whose e-mail address is not what the plan knows, on purpose. */
    private final Set<String> freed = new HashSet<>();

    MemoryAccountWriter(MemoryWrites writes, String component, Optional<String> alias, long now) {
        this.writes = writes;
        this.realm = writes.realm();
        this.component = component;
        this.alias = alias;
        this.now = now;
    }

    /** Whether nothing of it was refused. */
    boolean apply(PersonChange change) {
        writes.refuseCursed(change.personId());
        switch (change.kind()) {
            case CREATE -> create(change);
            case FORGET -> forget(change);
            case REMEMBER -> remember(change, origin(change, false));
            default -> {
                return existing(change);
            }
        }
        return true;
    }

    /** Changes between which e-mail addresses are handed over: those that are given up are free first. */
    boolean handOver(List<PersonChange> chain) {
        for (PersonChange change : chain) {
            if (change.formerEmail().isPresent()) {
                String id = change.accountId().orElseThrow();
                realm.change(id, user -> user.property("email", Optional.empty()));
                freed.add(id);
            }
        }
        writes.tick();
        boolean done = chain.stream().allMatch(this::apply);
        freed.clear();
        return done;
    }

    private void create(PersonChange change) {
        String username = change.delta().properties().stream()
                .filter(value -> value.name().equals("username"))
                .map(value -> value.after().get(0))
                .findFirst()
                .orElseThrow(() -> new AssertionError("an account without a user name is planned"));
        MemoryUser user =
                MemoryUser.fresh(realm.newId("user"), username.toLowerCase(Locale.ROOT), Optional.of(component));
        writes.tick();
        realm.put(written(user, change, true));
        writes.tick();
        put(change, user.id(), Origin.CREATED);
    }

    private boolean existing(PersonChange change) {
        String id = change.accountId().orElseThrow();
        MemoryUser user = realm.users().get(id);
        if (user == null) {
            throw new Refused("the account was deleted meanwhile");
        }
        if (HandsOff.refusal(change, new Bearer(user)).isPresent()) {
            return false;
        }
        if (change.kind() == Kind.REMOVE) {
            writes.tick();
            realm.removeUser(id);
            forget(change);
            return true;
        }
        if (HandsOff.refusesEmail(change, new Bearer(user))) {
            EmailClaims.withoutEmail(change).ifPresent(this::existing);
            return false;
        }
        boolean linking = !HandsOff.refusesLink(change, new Bearer(user));
        MemoryUser after = written(user, change, linking);
        if (change.kind() == Kind.UPDATE && linking && after.equals(user) && !freed.contains(id)) {
            throw new AssertionError("a change that changes nothing: " + change);
        }
        writes.tick();
        if (change.kind() == Kind.UNLINK) {
            realm.put(user.maker().equals(Optional.of(component)) ? user.madeBy(Optional.empty()) : after);
            forget(change);
            return true;
        }
        realm.put(after);
        if (change.kind() == Kind.JOIN || change.kind() == Kind.NEW_USERID) {
            realm.people()
                    .entrySet()
                    .removeIf(row -> row.getKey().component().equals(component)
                            && row.getValue().accountId().equals(id));
        }
        remember(change, origin(change, user.maker().equals(Optional.of(component))));
        if (change.delta().enabled().filter(enabled -> enabled).isPresent()) {
            enabledAgain(id);
        }
        return true;
    }

    private MemoryUser written(MemoryUser before, PersonChange change, boolean linking) {
        MemoryUser user = before;
        for (ValueChange value : change.delta().properties()) {
            if (!value.name().equals("username")) {
                expect(
                        change,
                        value,
                        Optional.ofNullable(user.properties().get(value.name())).stream()
                                .toList());
                boolean lower = value.name().equals("email");
                user = user.property(
                        value.name(),
                        value.after().stream()
                                .map(text -> lower ? text.toLowerCase(Locale.ROOT) : text)
                                .findFirst());
            }
        }
        for (ValueChange value : change.delta().attributes()) {
            expect(change, value, user.attributes().getOrDefault(value.name(), List.of()));
            user = user.attribute(value.name(), value.after());
        }
        for (GroupRef ref : change.delta().join()) {
            user = user.group(group(ref), true);
        }
        for (GroupRef ref : change.delta().leave()) {
            if (!user.groups().contains(group(ref))) {
                throw new AssertionError("somebody is to leave a group that they are not in: " + change);
            }
            user = user.group(group(ref), false);
        }
        for (String role : change.delta().grant()) {
            user = user.role(role, true);
        }
        for (String role : change.delta().revoke()) {
            user = user.role(role, false);
        }
        if (change.delta().enabled().isPresent()) {
            user = user.enabled(change.delta().enabled().get());
        }
        return change.delta().link().isPresent() && linking
                ? user.link(alias.orElseThrow(), Optional.of(change.personId()))
                : user;
    }

    private void expect(PersonChange change, ValueChange value, List<String> actual) {
        boolean free = value.name().equals("email")
                && change.accountId().filter(freed::contains).isPresent();
        if (change.kind() != Kind.CREATE
                && !free
                && !value.before().stream()
                        .sorted()
                        .toList()
                        .equals(actual.stream().sorted().toList())) {
            throw new AssertionError("the plan does not know what is there: " + change + " " + value);
        }
    }

    private String group(GroupRef ref) {
        String id = ref.kind() == GroupRef.Kind.MAPPED
                ? ref.id()
                : realm.departments().get(new Key(component, ref.id()));
        if (id == null || !realm.groups().containsKey(id)) {
            throw new Refused("the group of " + ref + " is missing");
        }
        return id;
    }

    private Origin origin(PersonChange change, boolean ours) {
        OwnedPerson known = realm.people().get(new Key(component, change.personId()));
        return switch (change.kind()) {
            case ADOPT -> Origin.ADOPTED;
            case JOIN -> Origin.JOINED;
            case NEW_USERID -> ours ? Origin.CREATED : Origin.ADOPTED;
            default -> known == null ? Origin.ADOPTED : known.origin();
        };
    }

    private void remember(PersonChange change, Origin origin) {
        writes.tick();
        put(change, change.accountId().orElseThrow(), origin);
    }

    private void put(PersonChange change, String account, Origin origin) {
        Optional<OwnedPerson> before = Optional.ofNullable(realm.people().get(new Key(component, change.personId())));
        realm.people()
                .put(
                        new Key(component, change.personId()),
                        new OwnedPerson(
                                change.personId(),
                                account,
                                origin,
                                change.memory(),
                                OwnedPerson.leftAt(before, change.memory().state(), now)));
    }

    private void forget(PersonChange change) {
        writes.tick();
        realm.people().remove(new Key(component, change.personId()));
    }

    private void enabledAgain(String account) {
        realm.people().replaceAll((key, person) -> {
            boolean theirs = !key.component().equals(component)
                    && person.accountId().equals(account)
                    && person.state() != State.BARRED;
            Memory memory = person.memory();
            return !theirs
                    ? person
                    : new OwnedPerson(
                            person.personId(),
                            account,
                            person.origin(),
                            new Memory(memory.state(), false, memory.fingerprint()),
                            person.leftAt());
        });
    }

    private final class Bearer implements HandsOff.Bearer {
        private final MemoryUser user;

        Bearer(MemoryUser user) {
            this.user = user;
        }

        @Override
        public boolean isAdministrator() {
            return realm.isAdministrator(user);
        }

        @Override
        public boolean isServiceAccount() {
            return user.isServiceAccount();
        }

        @Override
        public boolean isOurs() {
            return user.maker().equals(Optional.of(component));
        }
    }
}
