package dev.keybridge.contacts.run;

import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.store.RunRecords;
import org.keycloak.models.KeycloakSession;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes the lines of one run in the order in which they come about. What is done is noted in the transaction that does it. */
final class RunLines {
    private final String runId;
    private final AtomicInteger next = new AtomicInteger();

    RunLines(String runId) {
        this.runId = runId;
    }

    void write(KeycloakSession session, List<JournalLine> lines) {
        if (!lines.isEmpty()) {
            new RunRecords(session, runId).write(next.getAndAdd(lines.size()), lines);
        }
    }
}
