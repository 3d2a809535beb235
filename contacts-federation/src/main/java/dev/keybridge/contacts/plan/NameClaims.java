package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.digest.Fingerprint;
import dev.keybridge.contacts.plan.Detail.Code;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sees to it that no two accounts are given one user name or one e-mail address. Who has it, has it; of two newcomers the
 * first by person id gets it. Without its user name an account cannot be made, without its e-mail address it can.
 *
 * <p>Where another person of the same directory has the name, because the vendor gave the id to somebody else or both are
 * called the same, the newcomer gets a name of their own that is always the same: renaming the other would hand whatever
 * applications keep under the name to the newcomer.
 */
public final class NameClaims {
    private static final String NEWCOMER = "new ";
    private static final int LETTERS = 8;

    private final List<PersonChange> wanted;
    private final Map<String, Boolean> ownAccounts;
    private final boolean duplicateEmailsAllowed;
    private final boolean byUserid;

    /**
     * @param ownAccounts ids of the accounts that belong to people of this directory, and whether these were gone before
     * @param byUserid whether user names are made of userids: then whoever has another one's name has the other one's userid
     */
    public NameClaims(
            List<PersonChange> wanted,
            Map<String, Boolean> ownAccounts,
            boolean duplicateEmailsAllowed,
            boolean byUserid) {
        this.wanted = new Plan(List.of(), wanted, List.of(), List.of(), 0).people();
        this.ownAccounts = ownAccounts;
        this.duplicateEmailsAllowed = duplicateEmailsAllowed;
        this.byUserid = byUserid;
    }

    /** The user names whose holders must be known, in lower case. */
    public Set<String> usernames() {
        Set<String> names = new TreeSet<>();
        wanted.forEach(change -> username(change).ifPresent(names::add));
        return names;
    }

    /** The user names that may be given instead; their holders must be known as well. */
    public Set<String> alternatives(Map<String, String> usernameHolders) {
        Set<String> seen = new HashSet<>();
        Set<String> names = new TreeSet<>();
        for (PersonChange change : wanted) {
            username(change)
                    .filter(name -> usernameHolders.containsKey(name) || !seen.add(name))
                    .ifPresent(name -> names.add(alternative(name, change)));
        }
        return names;
    }

    private static String alternative(String name, PersonChange change) {
        return name + "-" + new Fingerprint().add(change.personId()).half().substring(0, LETTERS);
    }

    /** The e-mail addresses whose holders must be known, in lower case. */
    public Set<String> emails() {
        Set<String> names = new TreeSet<>();
        if (!duplicateEmailsAllowed) {
            wanted.forEach(change -> change.newEmail().ifPresent(names::add));
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
        List<PersonChange> named = new ArrayList<>();
        wanted.forEach(
                claim -> named(claim, usernames, claimant(claim), problems).ifPresent(named::add));
        Set<String> denied =
                duplicateEmailsAllowed ? Set.of() : new EmailClaims(named, emailHolders, NameClaims::claimant).denied();
        List<PersonChange> settled = new ArrayList<>();
        for (PersonChange change : named) {
            if (denied.contains(change.personId())) {
                problems.add(EmailClaims.taken(change, Detail.NONE));
                EmailClaims.withoutEmail(change).ifPresent(settled::add);
            } else {
                settled.add(change);
            }
        }
        return settled;
    }

    private static String claimant(PersonChange claim) {
        return claim.accountId().orElseGet(() -> NEWCOMER + claim.personId());
    }

    private Optional<PersonChange> named(
            PersonChange claim, Map<String, String> usernames, String claimant, List<Problem> problems) {
        Optional<String> name = username(claim);
        if (isGranted(usernames, name, claimant)) {
            return Optional.of(claim);
        }
        String holder = usernames.get(name.get());
        boolean newcomer = holder.startsWith(NEWCOMER);
        if (newcomer || ownAccounts.containsKey(holder)) {
            String alternative = alternative(name.get(), claim);
            if (isGranted(usernames, Optional.of(alternative), claimant)) {
                problems.add(renamed(claim, alternative));
                AccountDelta delta = claim.delta().withUsername(alternative);
                boolean known = newcomer || !byUserid || ownAccounts.get(holder);
                return Optional.of(claim.with(delta, known ? claim.reason() : Reason.USERID_RECYCLED));
            }
        }
        problems.add(new Problem(Severity.CONFLICT, Subject.PERSON, claim.personId(), Reason.USERNAME_TAKEN, ""));
        return Optional.empty();
    }

    /** A user name that is made of a person's name is not told: journal and log know no names. */
    private Problem renamed(PersonChange claim, String name) {
        String ending = name.substring(name.length() - LETTERS - 1);
        return new Problem(
                Severity.WARNING,
                Subject.PERSON,
                claim.personId(),
                byUserid ? Reason.USERID_RECYCLED : Reason.USERNAME_SHARED,
                byUserid ? Detail.of(Code.USERNAME_IS, name) : Detail.of(Code.USERNAME_ENDS, ending));
    }

    private static boolean isGranted(Map<String, String> holders, Optional<String> name, String claimant) {
        return name.isEmpty() || claimant.equals(holders.computeIfAbsent(name.get(), key -> claimant));
    }

    private static Optional<String> username(PersonChange change) {
        return change.delta().properties().stream()
                .filter(value -> value.name().equals("username"))
                .flatMap(value -> value.after().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .findFirst();
    }
}
