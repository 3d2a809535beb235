package dev.keybridge.contacts.event;

import dev.keybridge.contacts.journal.ChangeList;
import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.journal.Outcome;
import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.GroupRef;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.store.ContactStore;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells of changes to accounts and groups as Keycloak tells of those that an administrator makes: <code>USER</code>,
 * <code>GROUP</code> and <code>GROUP_MEMBERSHIP</code>, created, updated or deleted. In the transaction that makes the change.
 */
public final class ChangeEvents {
    private static final String USERS = "users";
    private static final String GROUPS = "groups";

    private final BackgroundEvents events;
    private final ContactStore store;
    private final String componentId;
    private final Map<String, String> departmentGroups;

    /**
     * What is told about a change; never a value.
     *
     * @param provider the contacts provider's component id
     * @param action as in the journal
     */
    private record Told(String provider, String action, String reason, ChangeList changes) {}

    /** @param departmentGroups group ids by department id, as they are when something is told */
    public ChangeEvents(
            KeycloakSession session, RealmModel realm, String componentId, Map<String, String> departmentGroups) {
        this.events = new BackgroundEvents(session, realm);
        this.store = new ContactStore(session, realm.getId(), componentId);
        this.componentId = componentId;
        this.departmentGroups = departmentGroups;
    }

    /** Tells of what was done about people. */
    public void ofPeople(Collection<PersonChange> done) {
        Map<String, String> made = store.accounts(done.stream()
                .filter(change -> change.accountId().isEmpty())
                .map(PersonChange::personId)
                .collect(Collectors.toSet()));
        for (PersonChange change : done) {
            String account = change.accountId()
                    .orElseGet(() ->
                            Optional.ofNullable(made.get(change.personId())).orElseThrow());
            told(change.kind()).ifPresent(operation -> {
                JournalLine line = JournalLine.of(change, Outcome.DONE, false);
                tell(ResourceType.USER, operation, line, USERS, account);
                memberships(OperationType.CREATE, account, change.delta().join(), line);
                memberships(OperationType.DELETE, account, change.delta().leave(), line);
            });
        }
    }

    /** Tells of what was done about the groups of departments; call it before a removed group is forgotten. */
    public void ofGroups(Collection<GroupChange> done) {
        for (GroupChange change : done) {
            OperationType operation = switch (change.kind()) {
                case CREATE -> OperationType.CREATE;
                case UPDATE, RENAME, MOVE -> OperationType.UPDATE;
                case REMOVE -> OperationType.DELETE;
            };
            String group = change.groupId().orElseGet(() -> departmentGroups.get(change.departmentId()));
            tell(ResourceType.GROUP, operation, JournalLine.of(change, Outcome.DONE), GROUPS, group);
        }
    }

    private static Optional<OperationType> told(PersonChange.Kind kind) {
        return switch (kind) {
            case CREATE -> Optional.of(OperationType.CREATE);
            case ADOPT, JOIN, NEW_USERID, UPDATE, BAR, WITHDRAW, RESTORE, SUSPEND, UNLINK ->
                Optional.of(OperationType.UPDATE);
            case REMOVE -> Optional.of(OperationType.DELETE);
            case REMEMBER, FORGET -> Optional.empty();
        };
    }

    private void memberships(OperationType operation, String account, Collection<GroupRef> groups, JournalLine line) {
        for (GroupRef ref : groups) {
            String group = ref.kind() == GroupRef.Kind.DEPARTMENT ? departmentGroups.get(ref.id()) : ref.id();
            tell(ResourceType.GROUP_MEMBERSHIP, operation, line, USERS, account, GROUPS, group);
        }
    }

    private void tell(ResourceType type, OperationType operation, JournalLine line, String... path) {
        boolean whole = type != ResourceType.GROUP_MEMBERSHIP;
        events.resource(type)
                .operation(operation)
                .resourcePath(path)
                .representation(new Told(
                        componentId,
                        line.action().orElseThrow(),
                        line.reason().code(),
                        whole ? line.changes().orElse(null) : null))
                .success();
    }
}
