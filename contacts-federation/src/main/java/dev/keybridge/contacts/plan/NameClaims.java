package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.PersonChange.Kind;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sees to it that no two accounts are given one user name or one e-mail address. Who has it, has it; of two newcomers the
 * first by person id gets it. Without its user name an account cannot be made, without its e-mail address it can.
 */
public final class NameClaims {
    private static final String USERNAME = "username";
    private static final String EMAIL = "email";

    private final List<PersonChange> wanted;
    private final boolean duplicateEmailsAllowed;

    public NameClaims(List<PersonChange> wanted, boolean duplicateEmailsAllowed) {
        this.wanted = new Plan(List.of(), wanted, List.of(), List.of(), 0).people();
        this.duplicateEmailsAllowed = duplicateEmailsAllowed;
    }

    /** The user names whose holders must be known, in lower case. */
    public Set<String> usernames() {
        Set<String> names = new TreeSet<>();
        wanted.forEach(change -> claimed(change, USERNAME).ifPresent(names::add));
        return names;
    }

    /** The e-mail addresses whose holders must be known, in lower case. */
    public Set<String> emails() {
        Set<String> names = new TreeSet<>();
        if (!duplicateEmailsAllowed) {
            wanted.forEach(change -> claimed(change, EMAIL).ifPresent(names::add));
        }
        return names;
    }

    /**
     * What remains of the changes.
     *
     * @param usernameHolders account ids by user name
     * @param emailHolders account ids by e-mail address
     * @param problems receives a line for each claim that fails
     */
    public List<PersonChange> settle(
            Map<String, String> usernameHolders, Map<String, String> emailHolders, List<Problem> problems) {
        Map<String, String> usernames = new HashMap<>(usernameHolders);
        Map<String, String> emails = new HashMap<>(emailHolders);
        List<PersonChange> settled = new ArrayList<>();
        for (PersonChange change : wanted) {
            String claimant = change.accountId().orElse("new " + change.personId());
            if (!isGranted(usernames, claimed(change, USERNAME), claimant)) {
                problems.add(
                        new Problem(Severity.FAILED, Subject.PERSON, change.personId(), Reason.USERNAME_TAKEN, ""));
                continue;
            }
            if (duplicateEmailsAllowed || isGranted(emails, claimed(change, EMAIL), claimant)) {
                settled.add(change);
                continue;
            }
            problems.add(new Problem(Severity.WARNING, Subject.PERSON, change.personId(), Reason.EMAIL_TAKEN, ""));
            withoutEmail(change).ifPresent(settled::add);
        }
        return settled;
    }

    private static boolean isGranted(Map<String, String> holders, Optional<String> name, String claimant) {
        return name.isEmpty() || claimant.equals(holders.computeIfAbsent(name.get(), key -> claimant));
    }

    private static Optional<PersonChange> withoutEmail(PersonChange change) {
        AccountDelta rest = change.delta().withoutProperty(EMAIL);
        return change.kind() == Kind.UPDATE && rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonChange(
                        change.kind(),
                        change.personId(),
                        change.accountId(),
                        rest,
                        change.memory().withFingerprint(""),
                        change.reason()));
    }

    private static Optional<String> claimed(PersonChange change, String property) {
        return change.delta().properties().stream()
                .filter(value -> value.name().equals(property))
                .flatMap(value -> value.after().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .findFirst();
    }
}
