package dev.keybridge.contacts.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keybridge.contacts.store.PersonRecords;

/**
 * A record about a person, and the run in which it stands.
 *
 * @param mode of the run
 * @param startedAt when the run began, in epoch milliseconds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonRecordView(
        String runId,
        String mode,
        long startedAt,
        @JsonUnwrapped RecordView record) {
    static PersonRecordView of(PersonRecords.Entry entry, AdminTexts texts) {
        return new PersonRecordView(entry.runId(), entry.mode(), entry.startedAt(), RecordView.of(entry.line(), texts));
    }
}
