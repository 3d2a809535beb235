package dev.keybridge.contacts.run;

import dev.keybridge.contacts.apply.GroupWriter;
import dev.keybridge.contacts.apply.TargetGroup;
import dev.keybridge.contacts.journal.RunProgress;
import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.store.ContactStore;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries out the changes to the groups of departments. */
final class ApplyingGroups {
    private static final int TOGETHER = 100;

    private final Writes writes;
    private final Turns turns;
    private final RunProgress progress;
    private final Notes notes;
    private final String componentId;
    private final Map<String, String> groups;
    private String targetGroupId;

    /** @param groups group ids by department id, kept up to date */
    ApplyingGroups(
            Writes writes,
            Turns turns,
            RunProgress progress,
            Notes notes,
            String componentId,
            Map<String, String> groups,
            Optional<String> targetGroupId) {
        this.writes = writes;
        this.turns = turns;
        this.progress = progress;
        this.notes = notes;
        this.componentId = componentId;
        this.groups = groups;
        this.targetGroupId = targetGroupId.orElse(null);
    }

    /** Makes the target group unless it is there. */
    void under(String path) {
        if (targetGroupId == null) {
            targetGroupId = writes.write((session, realm) -> created(session, realm, path));
        }
    }

    /** What is above may have got admin rights since the run began. */
    private static String created(KeycloakSession session, RealmModel realm, String path) {
        TargetGroup target = new TargetGroup(session, realm, path);
        RunSetup.refuseAdministrators(target);
        return target.made().getId();
    }

    /** Many in one transaction; when that fails, each alone. */
    void together(List<GroupChange> changes) {
        new Portions(TOGETHER, turns).each(changes, this::atOnce);
    }

    private void atOnce(List<GroupChange> chunk) {
        Map<String, String> before = Map.copyOf(groups);
        try {
            writes.write((session, realm) -> {
                apply(session, realm, chunk);
                notes.groups(session, chunk);
                return null;
            });
            chunk.forEach(change -> progress.advance());
        } catch (RunInterrupted e) {
            throw e;
        } catch (RuntimeException e) {
            groups.clear();
            groups.putAll(before);
            oneByOne(chunk);
        }
    }

    /** New groups in a batch; others need to see in the database what became of those before them. */
    private void apply(KeycloakSession session, RealmModel realm, List<GroupChange> chunk) {
        GroupWriter writer = writer(session, realm);
        if (chunk.stream().allMatch(change -> change.kind() == GroupChange.Kind.CREATE)) {
            EntityManagers.runInBatch(session, () -> writer.create(chunk), true);
        } else {
            chunk.forEach(writer::apply);
        }
    }

    void oneByOne(List<GroupChange> changes) {
        for (GroupChange change : changes) {
            Map<String, String> before = Map.copyOf(groups);
            boolean done = writes.attempt(Subject.DEPARTMENT, change.departmentId(), () -> {
                writes.write((session, realm) -> {
                    writer(session, realm).apply(change);
                    notes.groups(session, List.of(change));
                    return null;
                });
            });
            if (!done) {
                groups.clear();
                groups.putAll(before);
            }
            progress.advance();
        }
    }

    private GroupWriter writer(KeycloakSession session, RealmModel realm) {
        return new GroupWriter(
                session, realm, new ContactStore(session, realm.getId(), componentId), targetGroupId, groups);
    }
}
