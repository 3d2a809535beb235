package dev.keybridge.contacts.run;

import dev.keybridge.contacts.guard.HandsOff;
import dev.keybridge.contacts.plan.Account;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.EmailClaims;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.PersonChange.Kind;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.plan.Standing;
import dev.keybridge.contacts.store.Chunks;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would be taken away, or be another e-mail address, and would be refused when it is written: told in every run, and
 * never part of a plan, where it would count for the limits and wait for an approval that changes nothing.
 */
final class Refusals {
    private final RealmAccounts realm;
    private final String componentId;

    Refusals(RealmAccounts realm, String componentId) {
        this.realm = realm;
        this.componentId = componentId;
    }

    /**
     * What is left of the changes.
     *
     * @param problems receives a line for each that is not
     */
    List<PersonChange> without(List<PersonChange> changes, List<Problem> problems) {
        List<PersonChange> delicate = changes.stream()
                .filter(change -> change.isRemoval() || writesKnownEmail(change))
                .toList();
        Map<PersonChange, Optional<PersonChange>> rest = new IdentityHashMap<>();
        for (List<PersonChange> chunk : Chunks.of(delicate)) {
            Map<String, Standing> standings = realm.read(reader -> reader.standings(accounts(chunk)));
            List<PersonChange> deleted = chunk.stream()
                    .filter(change -> change.kind() == Kind.REMOVE)
                    .toList();
            Map<String, Account> accounts =
                    deleted.isEmpty() ? Map.of() : realm.read(reader -> reader.read(accounts(deleted)));
            for (PersonChange change : chunk) {
                String id = change.accountId().orElseThrow();
                Optional.ofNullable(standings.get(id))
                        .map(standing -> new Known(standing, isOurs(accounts.get(id))))
                        .ifPresent(bearer -> rest.put(change, rest(change, bearer, problems)));
            }
        }
        return changes.stream()
                .flatMap(change -> rest.getOrDefault(change, Optional.of(change)).stream())
                .toList();
    }

    /** What is refused as a whole when it is written, is told then. */
    private static boolean writesKnownEmail(PersonChange change) {
        return change.writesEmail() && !change.takesOver();
    }

    private static Optional<PersonChange> rest(PersonChange change, Known bearer, List<Problem> problems) {
        Optional<Reason> refusal = HandsOff.refusal(change, bearer);
        if (refusal.isPresent()) {
            problems.add(
                    problem(Severity.FAILED, change, refusal.get(), Detail.of(Detail.Code.LEFT_OUT, change.kind())));
            return Optional.empty();
        }
        if (HandsOff.refusesEmail(change, bearer)) {
            problems.add(
                    problem(Severity.WARNING, change, Reason.ADMIN_ACCOUNT, Detail.of(Detail.Code.EMAIL_LEFT_OUT)));
            return EmailClaims.withoutEmail(change);
        }
        return Optional.of(change);
    }

    private static List<String> accounts(List<PersonChange> changes) {
        return changes.stream().map(change -> change.accountId().orElseThrow()).toList();
    }

    private boolean isOurs(Account account) {
        return account != null
                && account.federationLink().filter(componentId::equals).isPresent();
    }

    private static Problem problem(Severity severity, PersonChange change, Reason reason, Detail detail) {
        return new Problem(severity, Subject.PERSON, change.personId(), reason, detail);
    }

    /** Whose account it is, as it was read for the plan. */
    private record Known(Standing standing, boolean isOurs) implements HandsOff.Bearer {
        @Override
        public boolean isAdministrator() {
            return standing.administrator();
        }

        @Override
        public boolean isServiceAccount() {
            return standing.serviceAccount();
        }
    }
}
