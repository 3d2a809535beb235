package dev.keybridge.contacts.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keybridge.contacts.journal.ChangeList;
import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.journal.Outcome;

import java.util.EnumSet;
import java.util.Set;

/**
 * One record of a run as the admin REST shows it.
 *
 * @param outcome <code>DONE</code>, <code>PLANNED</code>, <code>HELD</code>, <code>WARNING</code>, <code>CONFLICT</code> or
 *     <code>FAILED</code>
 * @param subject <code>PERSON</code>, <code>DEPARTMENT</code>, <code>TAG</code> or <code>RUN</code>
 * @param action what was done or is to be done; absent for what concerns no single change
 * @param remedy what an administrator can do about it, in the administrator's language; absent where nothing went wrong
 * @param changes what changes; absent for what concerns no single change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordView(
        String outcome,
        String subject,
        String vendorId,
        String action,
        String reason,
        String detail,
        String remedy,
        ChangeList changes) {
    private static final Set<Outcome> WELL = EnumSet.of(Outcome.DONE, Outcome.PLANNED);

    static RecordView of(JournalLine line, AdminTexts texts) {
        return new RecordView(
                line.outcome().name(),
                line.subject().name(),
                line.vendorId(),
                line.action().orElse(null),
                line.reason().code(),
                texts.told(line.detail()),
                WELL.contains(line.outcome())
                        ? null
                        : texts.text("contacts.remedy." + line.reason().code()).orElse(null),
                line.changes().orElse(null));
    }
}
