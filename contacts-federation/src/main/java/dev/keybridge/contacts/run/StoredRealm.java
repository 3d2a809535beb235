package dev.keybridge.contacts.run;

import dev.keybridge.contacts.apply.Administrators;
import dev.keybridge.contacts.apply.TargetGroup;
import dev.keybridge.contacts.guard.Baseline;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.Group;
import dev.keybridge.contacts.plan.GroupTree;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.store.AccountReader;
import dev.keybridge.contacts.store.Accounts;
import dev.keybridge.contacts.store.Approvals;
import dev.keybridge.contacts.store.ContactStore;
import dev.keybridge.contacts.store.GroupReader;
import dev.keybridge.contacts.store.MatchCandidates;
import dev.keybridge.contacts.store.RunJournal;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A realm in Keycloak's database. */
final class StoredRealm implements RealmView {
    private final Transactions transactions;
    private final String componentId;
    private final RunSetup setup;
    private final long now;

    /** @param now of the run, in epoch seconds */
    StoredRealm(Transactions transactions, String componentId, RunSetup setup, long now) {
        this.transactions = transactions;
        this.componentId = componentId;
        this.setup = setup;
        this.now = now;
    }

    @Override
    public Start start() {
        return transactions.call(this::start);
    }

    private Start start(KeycloakSession session, RealmModel realm) {
        ContactStore store = new ContactStore(session, realm.getId(), componentId);
        RunJournal journal = new RunJournal(session, componentId);
        GroupReader reader = new GroupReader(session, realm.getId());
        Map<String, OwnedPerson> owned = store.people();
        Map<String, String> groups = store.departments();
        Map<String, Group> all = reader.read(groups.values());
        groups.values().retainAll(all.keySet());
        Optional<String> targetId = new TargetGroup(
                        session, realm, setup.config().targetGroup())
                .found()
                .map(GroupModel::getId);
        Set<String> granting = reader.withRoles().stream()
                .filter(id -> Administrators.areMadeByRolesOf(session.groups().getGroupById(realm, id)))
                .collect(Collectors.toSet());
        GroupTree tree = new GroupTree(targetId, all, groups, granting);
        if (tree.isTargetInside()) {
            throw new RunRefused(Detail.Code.TARGET_GROUP_INSIDE);
        }
        int present =
                (int) owned.values().stream().filter(person -> !person.isGone()).count();
        return new Start(
                owned,
                targetId,
                tree,
                groups,
                new Baseline(
                        present, groups.size(), journal.lastScope(), new Approvals(session, componentId).losses(now)));
    }

    @Override
    public <T> T read(GroupTree tree, Function<Accounts, T> work) {
        return transactions.call((session, realm) -> work.apply(new AccountReader(
                session,
                realm.getId(),
                tree,
                Set.copyOf(setup.mappedGroups().values()),
                Set.copyOf(setup.mappedRoles().values()),
                setup.alias(),
                setup.companions().neighbours(),
                new MatchCandidates(session, realm.getId(), componentId, tree, id -> {
                    RoleModel role = session.roles().getRoleById(realm, id);
                    return role != null && Administrators.areMadeBy(role);
                }))));
    }
}
