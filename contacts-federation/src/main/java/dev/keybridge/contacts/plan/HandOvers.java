package dev.keybridge.contacts.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * E-mail addresses that one person gives up and another one gets in the same plan. These changes hang together: written in any
 * order, the database would refuse the second owner of an address.
 *
 * @param chains changes that hang together: whoever gives an address up comes before whoever gets it, unless they exchange
 *     theirs in a circle, which may begin anywhere
 * @param others in their order
 */
public record HandOvers(List<List<PersonChange>> chains, List<PersonChange> others) {
    /** Where several accounts may have one address nobody waits for anybody. */
    public static HandOvers none(List<PersonChange> changes) {
        return new HandOvers(List.of(), changes);
    }

    public static HandOvers of(List<PersonChange> changes) {
        Map<String, PersonChange> givers = new HashMap<>();
        changes.forEach(change -> change.formerEmail().ifPresent(email -> givers.putIfAbsent(email, change)));
        return givers.isEmpty() ? none(changes) : new HandOvers(chains(changes, givers), changes).withoutChained();
    }

    private HandOvers withoutChained() {
        Set<PersonChange> chained = new HashSet<>();
        chains.forEach(chained::addAll);
        return new HandOvers(
                chains,
                others.stream().filter(change -> !chained.contains(change)).toList());
    }

    private static List<List<PersonChange>> chains(List<PersonChange> changes, Map<String, PersonChange> givers) {
        Map<PersonChange, PersonChange> next = new LinkedHashMap<>();
        Set<PersonChange> takers = new HashSet<>();
        for (PersonChange taker : changes) {
            taker.newEmail()
                    .map(givers::get)
                    .filter(giver -> giver != taker && next.putIfAbsent(giver, taker) == null)
                    .ifPresent(giver -> takers.add(taker));
        }
        List<List<PersonChange>> chains = new ArrayList<>();
        Set<PersonChange> seen = new HashSet<>();
        next.keySet().stream()
                .filter(giver -> !takers.contains(giver))
                .forEach(first -> chains.add(chain(first, next, seen)));
        for (PersonChange inCircle : next.keySet()) {
            if (!seen.contains(inCircle)) {
                chains.add(chain(inCircle, next, seen));
            }
        }
        return chains;
    }

    private static List<PersonChange> chain(
            PersonChange first, Map<PersonChange, PersonChange> next, Set<PersonChange> seen) {
        List<PersonChange> chain = new ArrayList<>();
        for (PersonChange change = first; change != null && seen.add(change); change = next.get(change)) {
            chain.add(change);
        }
        return chain;
    }
}
