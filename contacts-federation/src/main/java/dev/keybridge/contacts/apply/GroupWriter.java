package dev.keybridge.contacts.apply;

import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.ValueChange;
import dev.keybridge.contacts.store.ContactStore;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
            case CREATE -> create(change);
            case UPDATE, RENAME, MOVE -> update(change);
            case REMOVE -> remove(change);
        }
    }

    private void create(GroupChange change) {
        GroupModel parent = parent(change);
        makeWay(parent, change.name(), Optional.empty());
        GroupModel group = session.groups()
                .createGroup(realm, KeycloakModelUtils.generateId(), GroupModel.Type.REALM, change.name(), parent);
        attributes(group, change);
        store.rememberDepartment(change.departmentId(), group.getId());
        groups.put(change.departmentId(), group.getId());
    }

    private void update(GroupChange change) {
        GroupModel group = existing(change.groupId().orElseThrow(), "the group was deleted meanwhile");
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
                throw new WriteRefused("the group has subgroups");
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
        String id = change.parent().isPresent() ? groups.get(change.parent().get()) : targetGroupId;
        return existing(id, "the group above is missing");
    }

    private GroupModel existing(String id, String otherwise) {
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
