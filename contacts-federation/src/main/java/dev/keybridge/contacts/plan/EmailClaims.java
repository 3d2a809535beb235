package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.PersonChange.Kind;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who gets an e-mail address of which a realm has each only once. Who has it, has it, unless they give it up in the same plan;
 * of several who want it the first by person id gets it.
 */
public final class EmailClaims {
    private final List<PersonChange> changes;
    private final Map<String, String> holders;
    private final Function<PersonChange, String> claimant;

    /**
     * @param changes in the order in which they get addresses
     * @param holders account ids by e-mail address
     * @param claimant tells for whom a change claims: an account id, or what stands for one that is to be made
     */
    EmailClaims(List<PersonChange> changes, Map<String, String> holders, Function<PersonChange, String> claimant) {
        this.changes = changes;
        this.holders = holders;
        this.claimant = claimant;
    }

    /** Ids of the people who do not get the address that they should have. */
    Set<String> denied() {
        Map<String, PersonChange> giving = new HashMap<>();
        changes.stream()
                .filter(change -> change.formerEmail()
                        .filter(email -> claimant.apply(change).equals(holders.get(email)))
                        .isPresent())
                .forEach(change -> giving.put(change.personId(), change));
        Set<String> denied = new HashSet<>();
        boolean another = true;
        while (another) {
            Map<String, String> taken = new HashMap<>(holders);
            giving.values().forEach(change -> taken.remove(change.formerEmail().orElseThrow()));
            for (PersonChange change : changes) {
                change.newEmail()
                        .filter(email -> !claimant.apply(change)
                                .equals(taken.computeIfAbsent(email, free -> claimant.apply(change))))
                        .ifPresent(email -> denied.add(change.personId()));
            }
            // Who does not get another address keeps the one there is, which is then nobody else's.
            another = giving.keySet().removeAll(denied);
        }
        return denied;
    }

    /**
     * What can be carried out of a part of a plan. Where somebody keeps an address that the whole plan would have taken away,
     * whoever should get it keeps what they have, too.
     *
     * @param problems receives a line for each address that is not given
     */
    public static List<PersonChange> withoutUnfreed(
            List<PersonChange> whole, List<PersonChange> part, List<Problem> problems) {
        Set<String> kept = former(whole);
        kept.removeAll(former(part));
        List<PersonChange> rest = part;
        for (boolean another = !kept.isEmpty(); another; ) {
            another = false;
            List<PersonChange> next = new ArrayList<>();
            for (PersonChange change : rest) {
                if (change.newEmail().filter(kept::contains).isEmpty()) {
                    next.add(change);
                    continue;
                }
                another |= change.formerEmail().filter(kept::add).isPresent();
                problems.add(taken(change, Detail.NONE));
                withoutEmail(change).ifPresent(next::add);
            }
            rest = next;
        }
        return rest;
    }

    private static Set<String> former(List<PersonChange> changes) {
        return changes.stream()
                .flatMap(change -> change.formerEmail().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * What is told of somebody who does not get an e-mail address.
     *
     * @param why if there is more to say than that somebody else has it
     */
    public static Problem taken(PersonChange change, Detail why) {
        return new Problem(Severity.WARNING, Subject.PERSON, change.personId(), Reason.EMAIL_TAKEN, why);
    }

    /** The same with the e-mail address as it is; empty if nothing is left. The next run asks again. */
    public static Optional<PersonChange> withoutEmail(PersonChange change) {
        AccountDelta rest = change.delta().withoutProperty(AccountDelta.EMAIL);
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
}
