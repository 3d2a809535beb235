package dev.keybridge.lib.directory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A member of the company as the vendor shows them, in words that every vendor shares.
 *
 * @param id the immutable key inside the corp, already in the form in which it is compared (WeCom: lower-cased userid;
 *     DingTalk: unionid, case kept);
 *     it is the id of the brokered identity as well
 * @param vendorId the id by which the vendor's other records name the person: the same key as the vendor spells it (WeCom), or
 *     the userid, which the vendor may give to somebody else later (DingTalk)
 * @param status what the vendor says about the membership
 * @param displayName the full name; empty when withheld
 * @param memberships the departments that the reader may see; empty (not an empty list) when the vendor said nothing
 * @param fields everything else, by the vendor's field names
 */
public record Person(
        String id,
        String vendorId,
        PersonStatus status,
        Optional<String> displayName,
        Optional<List<Membership>> memberships,
        Fields fields) {
    public Person {
        Objects.requireNonNull(id);
        Objects.requireNonNull(vendorId);
        Objects.requireNonNull(status);
        Objects.requireNonNull(displayName);
        memberships = memberships.map(List::copyOf);
        Objects.requireNonNull(fields);
    }

    /** Id and status only: the rest is personal data and must not reach a log. */
    @Override
    public String toString() {
        return "Person[" + id + ", " + status + "]";
    }
}
