package dev.keybridge.contacts.store;

import dev.keybridge.contacts.plan.Account;
import dev.keybridge.contacts.plan.Standing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A realm's accounts as planning looks at them: in bulk, and only to read. */
public interface Accounts {
    /** The accounts that exist among at most {@link Chunks#SIZE} ids. */
    Map<String, Account> read(Collection<String> ids);

    /** The accounts to which identity links of these people lead: account ids by person id. */
    Map<String, String> linkHolders(Collection<String> personIds);

    /** Account ids by user name. */
    Map<String, String> usernameHolders(Collection<String> usernames);

    /** Account ids by e-mail address. */
    Map<String, String> emailHolders(Collection<String> emails);

    /** Ids of all accounts with an e-mail address, which is in lower case. */
    Map<String, Set<String>> allWithEmail(Collection<String> emails);

    /**
     * Ids of all accounts by what is in an attribute. People write one number in many ways, which no index knows: every
     * account of the realm is looked at.
     *
     * @param form in which values are compared; a value without one is left out
     */
    Map<String, Set<String>> allWithAttribute(String name, Function<String, Optional<String>> form);

    /** What the accounts stand for that exist among at most {@link Chunks#SIZE} ids. */
    Map<String, Standing> standings(Collection<String> ids);

    /**
     * What is in an attribute of the accounts that these providers look after for people whom they still have, by account
     * id. An account that one of them was joined with itself is left out.
     */
    Map<String, List<String>> valuesOf(String attribute, Set<String> providers);
}
