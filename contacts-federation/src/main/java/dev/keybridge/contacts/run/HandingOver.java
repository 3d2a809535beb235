package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.EmailClaims;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Problem;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Carries out changes between which e-mail addresses are handed over: at best all at once, so that even an exchange leaves
 * nobody without an address in between. If that fails one by one, and an address that was not given up is not handed on: the
 * others lose nothing but that, and the next run tries again.
 */
final class HandingOver {
    private final Function<List<PersonChange>, Optional<Detail>> together;
    private final Predicate<PersonChange> alone;
    private final Consumer<Problem> problems;

    /**
     * @param together frees the addresses and carries out the changes, all or none; tells why not
     * @param alone carries out one change, or tells why not
     * @param problems receives a line for each address that is not handed on
     */
    HandingOver(
            Function<List<PersonChange>, Optional<Detail>> together,
            Predicate<PersonChange> alone,
            Consumer<Problem> problems) {
        this.together = together;
        this.alone = alone;
        this.problems = problems;
    }

    /** @param chain as in {@link dev.keybridge.contacts.plan.HandOvers} */
    void carryOut(List<PersonChange> chain) {
        together.apply(chain).ifPresent(why -> oneByOne(chain, why));
    }

    private void oneByOne(List<PersonChange> chain, Detail why) {
        Set<String> kept = new HashSet<>();
        chain.forEach(change -> change.formerEmail().ifPresent(kept::add));
        for (PersonChange change : chain) {
            Optional<PersonChange> possible = Optional.of(change);
            if (change.newEmail().filter(kept::contains).isPresent()) {
                problems.accept(EmailClaims.taken(change, why));
                possible = EmailClaims.withoutEmail(change);
            }
            possible.filter(alone).flatMap(PersonChange::formerEmail).ifPresent(kept::remove);
        }
    }
}
