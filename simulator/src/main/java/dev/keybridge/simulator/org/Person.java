package dev.keybridge.simulator.org;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A member as the company itself sees the member, with everything that an interface may withhold.
 *
 * @param userid the vendor's id in the spelling in which it was given
 * @param human who this is, whatever the company calls the person: ids can be given to somebody else later
 * @param memberships never empty for a member; in the order in which they were stated
 * @param mainDepartment one of the memberships
 * @param directLeaders ids of people
 * @param details simple fields by {@link Detail} name; what the company never filled in is missing
 * @param attributes fields that the company has defined itself
 * @param externalAttributes the same for the profile that outsiders see
 */
public record Person(
        String userid,
        String human,
        String name,
        List<Membership> memberships,
        long mainDepartment,
        List<String> directLeaders,
        PersonStatus status,
        Map<String, String> details,
        List<Attribute> attributes,
        List<Attribute> externalAttributes) {
    public Person {
        memberships = List.copyOf(memberships);
        directLeaders = List.copyOf(directLeaders);
        details = Map.copyOf(details);
        attributes = List.copyOf(attributes);
        externalAttributes = List.copyOf(externalAttributes);
    }

    /** A simple field, for instance {@link Detail#MOBILE}. */
    public Optional<String> detail(String field) {
        return Optional.ofNullable(details.get(field));
    }

    public List<Long> departmentIds() {
        return memberships.stream().map(Membership::departmentId).toList();
    }

    public Optional<Membership> membershipIn(long departmentId) {
        return memberships.stream()
                .filter(one -> one.departmentId() == departmentId)
                .findFirst();
    }

    /** Ids only: details are personal data. */
    @Override
    public String toString() {
        return "Person[" + userid + ", " + status + ", departments " + departmentIds() + "]";
    }
}
