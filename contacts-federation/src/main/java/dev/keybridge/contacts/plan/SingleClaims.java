package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.PersonChange.Kind;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Sees to it that no account is taken over for several people, whom different rules may have led to it. */
public final class SingleClaims {
    private SingleClaims() {}

    /**
     * What remains of the changes.
     *
     * @param problems receives a line for everybody who claims what somebody else claims too
     */
    public static List<PersonChange> settle(List<PersonChange> changes, List<Problem> problems) {
        Map<String, Integer> number = new HashMap<>();
        changes.stream()
                .filter(SingleClaims::claims)
                .forEach(change -> number.merge(change.accountId().orElseThrow(), 1, Integer::sum));
        Predicate<PersonChange> shared =
                change -> claims(change) && number.get(change.accountId().orElseThrow()) > 1;
        changes.stream()
                .filter(shared)
                .forEach(change -> problems.add(new Problem(
                        Severity.CONFLICT,
                        Subject.PERSON,
                        change.personId(),
                        Reason.MATCH_AMBIGUOUS,
                        change.accountId().orElseThrow())));
        return changes.stream().filter(shared.negate()).toList();
    }

    private static boolean claims(PersonChange change) {
        return change.kind() == Kind.ADOPT || change.kind() == Kind.NEW_USERID;
    }
}
