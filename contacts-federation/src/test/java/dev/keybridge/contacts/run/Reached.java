package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.HandOvers;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.PersonChange.Kind;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.run.ImaginaryProvider.Ran;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** What has come up in random sequences: what never does is not tested by them. */
final class Reached {
    private static final String HAND_OVER = "hand-over";
    private static final String EXCHANGE = "exchange";

    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private final Set<String> more = new TreeSet<>();

    void add(Ran ran) {
        ran.plan().ifPresent(plan -> {
            plan.people().forEach(this::add);
            plan.problems().stream().map(Problem::reason).forEach(reasons::add);
            HandOvers.of(plan.people()).chains().forEach(chain -> {
                more.add(HAND_OVER);
                PersonChange first = chain.get(0);
                PersonChange last = chain.get(chain.size() - 1);
                if (first.newEmail().isPresent() && first.newEmail().equals(last.formerEmail())) {
                    more.add(EXCHANGE);
                }
            });
        });
        ran.verdict().ifPresent(verdict -> verdict.holds().forEach(hold -> reasons.add(hold.reason())));
    }

    private void add(PersonChange change) {
        kinds.add(change.kind());
        reasons.add(change.reason());
    }

    Set<Object> missing() {
        Set<Object> missing = new LinkedHashSet<>(EnumSet.allOf(Kind.class));
        missing.addAll(EnumSet.of(
                Reason.MATCHED_BY_USERNAME,
                Reason.MATCHED_BY_EMAIL,
                Reason.MATCHED_BY_ATTRIBUTE,
                Reason.MATCH_AMBIGUOUS,
                Reason.MATCH_UNVERIFIED,
                Reason.MATCH_IMPOSSIBLE,
                Reason.USERID_CHANGED,
                Reason.SERVICE_ACCOUNT,
                Reason.ADMIN_ACCOUNT,
                Reason.ACCOUNT_OF_ANOTHER_PERSON,
                Reason.ACCOUNT_OF_ANOTHER_PROVIDER,
                Reason.LINKED_TO_ANOTHER_PERSON,
                Reason.NEEDS_ALL_PEOPLE,
                Reason.NOT_CREATED_BY_SYNC,
                Reason.USERID_RECYCLED,
                Reason.EMAIL_TAKEN,
                Reason.USERNAME_TAKEN,
                Reason.SIGNED_IN_BEFORE,
                Reason.LISTED_AGAIN,
                Reason.JOIN_AMBIGUOUS,
                Reason.JOIN_TAKEN,
                Reason.LEFT_AT_VENDOR,
                Reason.GRACE_PERIOD_OVER));
        missing.addAll(EnumSet.of(
                Reason.READ_INCOMPLETE,
                Reason.READ_EMPTY,
                Reason.SCOPE_CHANGED,
                Reason.IDENTITIES_CHANGED,
                Reason.LIMIT_EXCEEDED,
                Reason.IDENTITY_LIMIT_EXCEEDED,
                Reason.MEMBERSHIP_LIMIT_EXCEEDED,
                Reason.APPROVAL_DOES_NOT_FIT));
        missing.addAll(Set.of(HAND_OVER, EXCHANGE));
        missing.removeAll(kinds);
        missing.removeAll(reasons);
        missing.removeAll(more);
        return missing;
    }
}
