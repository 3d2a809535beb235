package dev.keybridge.contacts.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keybridge.contacts.journal.HeldFor;
import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.store.Approvals;
import dev.keybridge.contacts.store.RunDetails;

import java.util.List;
import java.util.Locale;

/**
 * One run with everything that there is to know about it.
 *
 * @param summary its records by kind
 * @param heldPeople about how many people its records say that something is held
 * @param heldDepartments how many departments' groups are held, by its records
 * @param holds why something is held; empty when nothing is
 * @param approvable whether it can be approved now
 * @param approvedUntil until when it is approved, in epoch milliseconds; absent otherwise
 * @param decision what stands in the way of approving it: <code>approved</code>, <code>rejected</code>,
 *     <code>applied</code> or <code>outdated</code>; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunDetailView(
        @JsonUnwrapped RunView run,
        List<Kind> summary,
        long heldPeople,
        long heldDepartments,
        List<HeldFor> holds,
        boolean approvable,
        Long approvedUntil,
        String decision) {
    /** So many records of one kind; <code>action</code> is absent for what concerns no single change. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Kind(String subject, String outcome, String action, long count) {}

    static RunDetailView of(RunSummary run, boolean alive, AdminTexts texts, RunDetails details, Approvals approvals) {
        Approvals.Standing standing = approvals.standing(run.id());
        boolean decidable = standing != Approvals.Standing.UNKNOWN && standing != Approvals.Standing.OPEN;
        List<RunDetails.Count> summary = details.summary();
        return new RunDetailView(
                RunView.of(run, alive, texts),
                summary.stream()
                        .map(kind -> new Kind(
                                kind.subject(), kind.outcome(), kind.action().orElse(null), kind.count()))
                        .toList(),
                held(Subject.PERSON, summary, details),
                held(Subject.DEPARTMENT, summary, details),
                details.holds().stream().map(hold -> hold.in(texts::told)).toList(),
                standing == Approvals.Standing.OPEN,
                approvals.approvedUntil(run.id()).map(seconds -> seconds * 1000).orElse(null),
                decidable ? standing.name().toLowerCase(Locale.ROOT) : null);
    }

    // Most runs hold nothing, and their summary says so: no need to look through all records again.
    private static long held(Subject subject, List<RunDetails.Count> summary, RunDetails details) {
        return summary.stream().anyMatch(kind -> kind.isHeld(subject)) ? details.held(subject) : 0;
    }
}
