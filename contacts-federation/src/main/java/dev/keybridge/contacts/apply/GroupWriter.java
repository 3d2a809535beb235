package dev.keybridge.contacts.apply;

import dev.keybridge.contacts.plan.Detail.Code;
import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.ValueChange;
import dev.keybridge.contacts.store.Chunks;
import dev.keybridge.contacts.store.ContactStore;
import dev.keybridge.contacts.store.GroupReader;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Carries out changes to the groups of departments, within the transaction of its session. */
public final class GroupWriter {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final ContactStore store;
    private final String targetGroupId;
    private final Map<String, String> groups;

    /**
     * @param targetGroupId the group below which the departments belong
     * @param groups group ids by department id; added to as groups are created
     */
    public GroupWriter(
            KeycloakSession session,
            RealmModel realm,
            ContactStore store,
            String targetGroupId,
            Map<String, String> groups) {
        this.session = session;
        this.realm = realm;
        this.store = store;
        this.targetGroupId = targetGroupId;
        this.groups = groups;
    }

    /** @throws WriteRefused when the group above is missing, or the group has gained subgroups */
    public void apply(GroupChange change) {
        switch (change.kind()) {
            case CREATE -> create(List.of(change));
            case UPDATE, RENAME, MOVE -> update(change);
            case REMOVE -> remove(change);
        }
    }

    /**
     * Makes new groups, after one look at what stands in their way.
     *
     * @param changes of kind {@link GroupChange.Kind#CREATE}, at most {@link Chunks#SIZE}, those above others first
     * @throws WriteRefused when a group above is missing
     */
    public void create(List<GroupChange> changes) {
        List<String> parents =
                changes.stream().flatMap(this::parentId).distinct().toList();
        Set<String> taken = new GroupReader(session, realm.getId())
                .namesBelow(parents, changes.stream().map(GroupChange::name).toList());
        Map<String, String> created = new LinkedHashMap<>();
        for (GroupChange change : changes) {
            GroupModel parent = parent(change);
            // Below a group that is new itself there is none but new ones, whose names differ.
            if (taken.contains(GroupReader.place(parent.getId(), change.name()))) {
                makeWay(parent, change.name(), Optional.empty());
            }
            GroupModel group = session.groups()
                    .createGroup(realm, KeycloakModelUtils.generateId(), GroupModel.Type.REALM, change.name(), parent);
            attributes(group, change);
            groups.put(change.departmentId(), group.getId());
            created.put(change.departmentId(), group.getId());
        }
        store.rememberDepartments(created);
    }

    private Stream<String> parentId(GroupChange change) {
        return Stream.ofNullable(
                change.parent().isPresent() ? groups.get(change.parent().get()) : targetGroupId);
    }

    private void update(GroupChange change) {
        GroupModel group = existing(change.groupId().orElseThrow(), Code.GROUP_GONE);
        GroupModel parent = parent(change);
        boolean moves = !Objects.equals(group.getParentId(), parent.getId());
        if (moves || !group.getName().equals(change.name())) {
            makeWay(parent, change.name(), change.groupId());
            if (!group.getName().equals(change.name())) {
                group.setName(change.name());
            }
            if (moves) {
                realm.moveGroup(group, parent);
            }
            EntityManagers.flush(session, false);
        }
        attributes(group, change);
    }

    private void remove(GroupChange change) {
        GroupModel group = session.groups().getGroupById(realm, change.groupId().orElseThrow());
        if (group != null) {
            // Keycloak removes subgroups along with a group; there must be none that is not ours to remove.
            if (group.getSubGroupsCount() > 0) {
                throw new WriteRefused(Code.GROUP_HAS_SUBGROUPS);
            }
            realm.removeGroup(group);
        }
        store.forgetDepartment(change.departmentId());
        groups.remove(change.departmentId());
    }

    /**
     * Frees a name that another group still has and will lose later in this run: two departments may swap their names, and
     * Keycloak does not allow two groups of one name side by side for a moment either.
     */
    private void makeWay(GroupModel parent, String name, Optional<String> self) {
        GroupModel holder = session.groups().getGroupByName(realm, parent, name);
        if (holder != null
                && !self.filter(holder.getId()::equals).isPresent()
                && groups.containsValue(holder.getId())) {
            holder.setName(name + " ~" + holder.getId());
            EntityManagers.flush(session, false);
        }
    }

    private GroupModel parent(GroupChange change) {
        return existing(parentId(change).findFirst().orElse(null), Code.GROUP_ABOVE_MISSING);
    }

    private GroupModel existing(String id, Code otherwise) {
        GroupModel group = id == null ? null : session.groups().getGroupById(realm, id);
        if (group == null) {
            throw new WriteRefused(otherwise);
        }
        return group;
    }

    private static void attributes(GroupModel group, GroupChange change) {
        for (ValueChange attribute : change.attributes()) {
            if (attribute.after().isEmpty()) {
                group.removeAttribute(attribute.name());
            } else {
                group.setAttribute(attribute.name(), attribute.after());
            }
        }
    }
}
