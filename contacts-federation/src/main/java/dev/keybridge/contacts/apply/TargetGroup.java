package dev.keybridge.contacts.apply;

import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The group below which the departments belong: at a path, where it need not be yet. */
public final class TargetGroup {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final String path;

    public TargetGroup(KeycloakSession session, RealmModel realm, String path) {
        this.session = session;
        this.realm = realm;
        this.path = path;
    }

    public Optional<GroupModel> found() {
        return Optional.ofNullable(KeycloakModelUtils.findGroupByPath(session, realm, path));
    }

    /** Whether its members are administrators, or would be as soon as it is made: by its own roles or those from above. */
    public boolean makesAdministrators() {
        if (found().isPresent()) {
            return Administrators.areMadeBy(found().get());
        }
        List<GroupModel> above = above();
        return !above.isEmpty() && Administrators.areMadeBy(above.get(above.size() - 1));
    }

    /** Makes it, and what is missing of the groups above it. */
    public GroupModel made() {
        List<GroupModel> above = above();
        GroupModel group = above.isEmpty() ? null : above.get(above.size() - 1);
        for (String name : names().subList(above.size(), names().size())) {
            group = session.groups().createGroup(realm, name, group);
        }
        return group;
    }

    /** As many groups on the way to it as there are, from the top. */
    private List<GroupModel> above() {
        List<GroupModel> above = new ArrayList<>();
        GroupModel group = null;
        for (String name : names()) {
            group = session.groups().getGroupByName(realm, group, name);
            if (group == null) {
                break;
            }
            above.add(group);
        }
        return above;
    }

    /** Divided by slashes: where the group does not exist, no name with a slash can be meant. */
    private List<String> names() {
        return List.of(path.substring(1).split("/"));
    }
}
