package dev.keybridge.contacts.run;

import dev.keybridge.contacts.event.ChangeEvents;
import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.journal.Outcome;
import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.PersonChange;
import org.keycloak.models.KeycloakSession;

import java.util.List;
import java.util.Map;

/** Tells of what was done, in the transaction that does it: in the journal, and if wanted as admin events. */
final class Notes {
    private final RunLines lines;
    private final String componentId;
    private final boolean events;
    private final Map<String, String> departmentGroups;

    /**
     * @param events whether admin events are wanted
     * @param departmentGroups group ids by department id, kept up to date by who writes groups
     */
    Notes(RunLines lines, String componentId, boolean events, Map<String, String> departmentGroups) {
        this.lines = lines;
        this.componentId = componentId;
        this.events = events;
        this.departmentGroups = departmentGroups;
    }

    void people(KeycloakSession session, List<PersonChange> done) {
        lines.write(
                session,
                done.stream()
                        .map(change -> JournalLine.of(change, Outcome.DONE, false))
                        .toList());
        if (events) {
            events(session).ofPeople(done);
        }
    }

    void groups(KeycloakSession session, List<GroupChange> done) {
        lines.write(
                session,
                done.stream()
                        .map(change -> JournalLine.of(change, Outcome.DONE))
                        .toList());
        if (events) {
            events(session).ofGroups(done);
        }
    }

    private ChangeEvents events(KeycloakSession session) {
        return new ChangeEvents(session, session.getContext().getRealm(), componentId, departmentGroups);
    }
}
