package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.mapping.MatchRule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides which account is that of a person who has none by identity link or record. The first rule by which an account is
 * found decides; what it finds is taken over only if it is one account, nobody else's, and beyond doubt.
 *
 * <p>An account whose person is not listed any more may be that of the same human being under another id: the vendors do not
 * tell when they give somebody a new one.
 */
public final class AccountMatcher {
    /** What has to be verified in Keycloak before a rule may find an account. */
    public enum Proof {
        NONE,
        EMAIL,
        MOBILE
    }

    /**
     * What one rule found for one person.
     *
     * @param rule as the administrator wrote it
     * @param reason why the account would be taken over
     * @param sound whether people cannot choose in Keycloak what the rule compares
     * @param ofOurs whether the accounts of other people of this directory count; where they do not, they have what is
     *     compared by right
     * @param shared whether several people of the directory have the value that is compared
     * @param accounts the ids of the accounts with that value
     */
    public record Finding(
            String rule,
            Reason reason,
            Proof proof,
            boolean sound,
            boolean ofOurs,
            boolean shared,
            Set<String> accounts) {}

    /**
     * What is known about the accounts.
     *
     * @param owned ids of the accounts of people of this directory
     * @param former who had an account of these until now and is not listed any more, by account id
     */
    public record Candidates(
            Map<String, Account> accounts,
            Map<String, Standing> standings,
            Predicate<String> owned,
            Map<String, OwnedPerson> former) {}

    /**
     * @param account the one to take over
     * @param reason why it is taken over, or why nobody can say; none when no rule found anything
     * @param detail which rule, and which accounts; without personal data
     */
    public record Match(Optional<Account> account, Optional<Reason> reason, String detail) {
        private static final Match NONE = new Match(Optional.empty(), Optional.empty(), "");

        public boolean isConflict() {
            return account.isEmpty() && reason.isPresent();
        }
    }

    private final String componentId;
    private final Candidates candidates;

    public AccountMatcher(String componentId, Candidates candidates) {
        this.componentId = componentId;
        this.candidates = candidates;
    }

    /** @param findings in the order in which the rules are tried */
    public Match decide(String personId, List<Finding> findings) {
        Match doubt = Match.NONE;
        for (Finding finding : findings) {
            Set<String> found = finding.accounts().stream()
                    .filter(id -> candidates.accounts().containsKey(id))
                    .filter(id -> finding.ofOurs() || !candidates.owned().test(id))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (found.isEmpty()) {
                continue;
            }
            Set<String> proven =
                    found.stream().filter(id -> isProven(id, finding.proof())).collect(Collectors.toSet());
            if (finding.sound() && !proven.isEmpty()) {
                return judge(personId, finding, new TreeSet<>(proven));
            }
            if (!doubt.isConflict()) {
                doubt = conflict(
                        finding.sound() ? Reason.MATCH_UNVERIFIED : Reason.MATCH_IMPOSSIBLE, finding.rule(), found);
            }
        }
        return doubt;
    }

    private boolean isProven(String account, Proof proof) {
        return switch (proof) {
            case NONE -> true;
            case EMAIL -> candidates.standings().get(account).emailVerified();
            case MOBILE ->
                candidates
                        .accounts()
                        .get(account)
                        .attributes()
                        .first(MatchRule.VERIFIED_ATTRIBUTE)
                        .filter("true"::equals)
                        .isPresent();
        };
    }

    private Match judge(String personId, Finding finding, Set<String> accounts) {
        if (finding.shared() || accounts.size() > 1) {
            return conflict(Reason.MATCH_AMBIGUOUS, finding.rule(), accounts);
        }
        Account account = candidates.accounts().get(accounts.iterator().next());
        return objection(personId, account)
                .map(reason -> conflict(reason, finding.rule(), accounts))
                .orElseGet(() -> new Match(Optional.of(account), Optional.of(finding.reason()), finding.rule()));
    }

    /** Why an account is not to be taken over for this person, whatever led to it. */
    private Optional<Reason> objection(String personId, Account account) {
        Standing standing = candidates.standings().get(account.id());
        if (standing.administrator()) {
            return Optional.of(Reason.ADMIN_ACCOUNT);
        }
        if (standing.serviceAccount()) {
            return Optional.of(Reason.SERVICE_ACCOUNT);
        }
        OwnedPerson former = candidates.former().get(account.id());
        if (candidates.owned().test(account.id()) && (former == null || former.isJoined())) {
            return Optional.of(Reason.ACCOUNT_OF_ANOTHER_PERSON);
        }
        if (standing.onRecord()
                || account.federationLink()
                        .filter(id -> !id.equals(componentId))
                        .isPresent()) {
            return Optional.of(Reason.ACCOUNT_OF_ANOTHER_PROVIDER);
        }
        return account.linkedId()
                .filter(id -> !id.equals(personId) && (former == null || !id.equals(former.personId())))
                .map(another -> Reason.LINKED_TO_ANOTHER_PERSON);
    }

    private static Match conflict(Reason reason, String rule, Set<String> accounts) {
        return new Match(Optional.empty(), Optional.of(reason), rule + ": " + String.join(", ", accounts));
    }
}
