package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.NameClaims;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.store.Accounts;
import dev.keybridge.contacts.store.Chunks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Settles who gets which user name and e-mail address, among each other and against those that accounts have already. */
final class NameSettling {
    private final RealmAccounts realm;
    private final RunSetup setup;

    NameSettling(RealmAccounts realm, RunSetup setup) {
        this.realm = realm;
        this.setup = setup;
    }

    /**
     * What is left of the changes.
     *
     * @param problems receives a line for each name or address that is not to be had
     */
    List<PersonChange> settle(List<PersonChange> changes, Map<String, OwnedPerson> owned, List<Problem> problems) {
        Map<String, Boolean> accounts = new HashMap<>();
        owned.values().forEach(person -> accounts.put(person.accountId(), person.isGone()));
        // Whose account becomes theirs in this run has no less right to its user name than whoever had one before.
        changes.forEach(change -> change.accountId().ifPresent(account -> accounts.putIfAbsent(account, true)));
        NameClaims claims = new NameClaims(
                changes,
                accounts,
                setup.duplicateEmailsAllowed(),
                setup.config().usernames().isUserid());
        Map<String, String> usernames = holders(claims.usernames(), Accounts::usernameHolders);
        usernames.putAll(holders(claims.alternatives(usernames), Accounts::usernameHolders));
        return claims.settle(usernames, holders(claims.emails(), Accounts::emailHolders), problems);
    }

    private Map<String, String> holders(
            Set<String> names, BiFunction<Accounts, Collection<String>, Map<String, String>> look) {
        Map<String, String> holders = new HashMap<>();
        SideBySide.each(
                Chunks.of(names).iterator(), chunk -> realm.read(reader -> look.apply(reader, chunk)), holders::putAll);
        return holders;
    }
}
