package dev.keybridge.contacts.store;

import dev.keybridge.contacts.mapping.VendorFields;

import java.util.HashMap;
import java.util.Map;

/**
 * Whom a text means: a query for the ids of accounts, some of which may be other providers'.
 *
 * <p>It asks each table by itself. One condition with <code>or</code> over joined tables would have a database join them for
 * everybody first, which took five times as long with 100,000 people.
 */
final class PeopleMatch {
    // Keycloak keeps both in small letters.
    private static final String ACCOUNTS = "select x.id as accountId from UserEntity x where x.realmId = :realm"
            + " and (x.username like :beginning escape '!' or x.email like :beginning escape '!' or %s)";
    private static final String PEOPLE = " union select y.accountId as accountId from KeybridgeContactPerson y"
            + " where y.componentId = :component and %s like :beginning escape '!'";
    // The values first: they are read from the index alone, and nearly all of them are somebody else's.
    private static final String ATTRIBUTES = " union select a.user.id as accountId from UserAttributeEntity a"
            + " where a.name = :id and a.value in (select b.value from UserAttributeEntity b"
            + " where b.name = :id and lower(b.value) like :beginning escape '!')";

    private static final String FIRST = "coalesce(x.firstName, '')";
    private static final String LAST = "coalesce(x.lastName, '')";

    private final VendorFields vendor;
    private final String text;

    PeopleMatch(VendorFields vendor, String text) {
        this.vendor = vendor;
        this.text = text;
    }

    boolean isEverybody() {
        return text.isEmpty();
    }

    /** Gives <code>accountId</code>, each once. Needs <code>:realm</code> and <code>:component</code> besides {@link #values}. */
    String query() {
        return ACCOUNTS.formatted(names()) + people();
    }

    /** The parameters of {@link #query} that come from the text. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("beginning", Like.beginningWith(text));
        values.put("part", Like.containing(text));
        if (vendor.key().isPresent()) {
            values.put("id", vendor.idAttribute());
        }
        return values;
    }

    // By a key of the vendor's, the userid is known to the account only; without one it is the key, in small letters.
    private String people() {
        return vendor.key().isPresent()
                ? PEOPLE.formatted("lower(y.personId)") + ATTRIBUTES
                : PEOPLE.formatted("y.personId");
    }

    private String names() {
        // 王小明 is 王 and 小明, and nobody types a space.
        String together = contains(LAST + ", " + FIRST);
        // What has no space in it and is in "first last" or "last first" is in one of the two names.
        return text.indexOf(' ') < 0
                ? together
                : together + " or " + contains(FIRST + ", ' ', " + LAST) + " or " + contains(LAST + ", ' ', " + FIRST);
    }

    private static String contains(String parts) {
        return "lower(concat(" + parts + ")) like :part escape '!'";
    }
}
