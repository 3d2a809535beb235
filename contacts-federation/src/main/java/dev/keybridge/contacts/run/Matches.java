package dev.keybridge.contacts.run;

import dev.keybridge.contacts.mapping.MatchKeys;
import dev.keybridge.contacts.mapping.MatchRule;
import dev.keybridge.contacts.plan.Account;
import dev.keybridge.contacts.plan.AccountMatcher;
import dev.keybridge.contacts.plan.AccountMatcher.Finding;
import dev.keybridge.contacts.plan.AccountMatcher.Match;
import dev.keybridge.contacts.plan.AccountMatcher.Proof;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.plan.Standing;
import dev.keybridge.contacts.store.Accounts;
import dev.keybridge.contacts.store.Chunks;
import dev.keybridge.lib.directory.Person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds, by the rules that the administrator chose, accounts for people who have none by link or record: a few hundred
 * people at a time.
 */
final class Matches {
    private final String componentId;
    private final Predicate<String> owned;
    private final Map<String, OwnedPerson> former;
    private final List<Keys> rules = new ArrayList<>();

    /** What one rule compares. */
    private static final class Keys {
        private final Matching.Rule rule;
        private final Map<String, String> ofPerson = new HashMap<>();
        private final Set<String> shared = new HashSet<>();
        private Map<String, Set<String>> attribute;

        private Keys(Matching.Rule rule, MatchKeys keys, List<Person> people) {
            this.rule = rule;
            Set<String> seen = new HashSet<>();
            for (Person person : people) {
                keys.of(rule.what(), person).ifPresent(key -> {
                    if (!seen.add(key)) {
                        shared.add(key);
                    }
                    ofPerson.put(person.id(), key);
                });
            }
        }
    }

    /**
     * @param owned whether an account, by its id, is that of a person on record
     * @param former those of them who are not listed any more, by account id
     */
    Matches(
            String componentId,
            RunSetup setup,
            List<Person> people,
            Predicate<String> owned,
            Map<String, OwnedPerson> former) {
        this.componentId = componentId;
        this.owned = owned;
        this.former = former;
        MatchKeys keys = new MatchKeys(setup.mapping(), setup.config().vendor().fields());
        setup.matching().rules().forEach(rule -> rules.add(new Keys(rule, keys, people)));
    }

    /** What can be said of each of at most {@link Chunks#SIZE} people; whom no rule concerns is left out. */
    Map<String, Match> of(Collection<String> people, Accounts reader) {
        Map<String, List<Finding>> findings = new HashMap<>();
        for (Keys keys : rules) {
            Set<String> wanted = new TreeSet<>();
            people.forEach(id -> Optional.ofNullable(keys.ofPerson.get(id)).ifPresent(wanted::add));
            Map<String, Set<String>> holders = wanted.isEmpty() ? Map.of() : holders(keys, wanted, reader);
            for (String person : people) {
                String key = keys.ofPerson.get(person);
                Set<String> accounts = key == null ? null : holders.get(key);
                if (accounts != null) {
                    findings.computeIfAbsent(person, none -> new ArrayList<>()).add(finding(keys, key, accounts));
                }
            }
        }
        if (findings.isEmpty()) {
            return Map.of();
        }
        AccountMatcher matcher = new AccountMatcher(componentId, candidates(findings.values(), reader));
        Map<String, Match> matches = new HashMap<>();
        findings.forEach((person, found) -> matches.put(person, matcher.decide(person, found)));
        return matches;
    }

    private static Map<String, Set<String>> holders(Keys keys, Set<String> wanted, Accounts reader) {
        MatchRule rule = keys.rule.what();
        return switch (rule.kind()) {
            case USERNAME -> single(reader.usernameHolders(wanted));
            case EMAIL -> reader.allWithEmail(wanted);
            case MOBILE -> attribute(keys, MatchRule.MOBILE_ATTRIBUTE, reader);
            case ATTRIBUTE -> attribute(keys, rule.attribute().orElseThrow(), reader);
        };
    }

    private static Map<String, Set<String>> single(Map<String, String> holders) {
        Map<String, Set<String>> sets = new HashMap<>();
        holders.forEach((key, account) -> sets.put(key, Set.of(account)));
        return sets;
    }

    /** Read once in a run, and only if there is somebody to look for. */
    private static Map<String, Set<String>> attribute(Keys keys, String name, Accounts reader) {
        if (keys.attribute == null) {
            keys.attribute = reader.allWithAttribute(name, value -> MatchKeys.normalised(keys.rule.what(), value));
        }
        return keys.attribute;
    }

    private static Finding finding(Keys keys, String key, Set<String> accounts) {
        MatchRule rule = keys.rule.what();
        Reason reason = switch (rule.kind()) {
            case USERNAME -> Reason.MATCHED_BY_USERNAME;
            case EMAIL -> Reason.MATCHED_BY_EMAIL;
            case MOBILE -> Reason.MATCHED_BY_MOBILE;
            case ATTRIBUTE -> Reason.MATCHED_BY_ATTRIBUTE;
        };
        Proof proof = switch (rule.kind()) {
            case USERNAME, ATTRIBUTE -> Proof.NONE;
            case EMAIL -> Proof.EMAIL;
            case MOBILE -> Proof.MOBILE;
        };
        // Who is given a user name that another person of the directory has gets one of their own (NameClaims).
        boolean ofOurs = rule.kind() != MatchRule.Kind.USERNAME;
        return new Finding(rule.text(), reason, proof, keys.rule.sound(), ofOurs, keys.shared.contains(key), accounts);
    }

    private AccountMatcher.Candidates candidates(Collection<List<Finding>> findings, Accounts reader) {
        Set<String> ids = new TreeSet<>();
        findings.forEach(list -> list.forEach(finding -> ids.addAll(finding.accounts())));
        Map<String, Account> accounts = new HashMap<>();
        Map<String, Standing> standings = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids)) {
            accounts.putAll(reader.read(chunk));
            standings.putAll(reader.standings(chunk));
        }
        accounts.keySet().retainAll(standings.keySet());
        return new AccountMatcher.Candidates(accounts, standings, owned, former);
    }
}
