package dev.keybridge.contacts.apply;

import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.OwnedPerson.Origin;
import dev.keybridge.contacts.plan.PersonChange;
import org.keycloak.models.FederatedIdentityModel;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What all writers of one run share.
 *
 * @param componentId of the provider
 * @param alias of the identity provider whose links are written; empty when none are
 * @param departmentGroups group ids by department id, as they are after the groups have been written
 * @param owned what was remembered when the run began
 * @param now of the run, in epoch seconds
 */
public record WriterContext(
        String componentId,
        Optional<String> alias,
        Map<String, String> departmentGroups,
        Map<String, OwnedPerson> owned,
        long now) {
    boolean isKnown(String personId) {
        return owned.containsKey(personId);
    }

    /** The identity link that the change adds, if it adds one. */
    Optional<FederatedIdentityModel> identity(PersonChange change) {
        return change.delta()
                .link()
                .map(name -> new FederatedIdentityModel(alias.orElseThrow(), change.personId(), name));
    }

    /** When the days of grace begin, if they do. */
    OptionalLong leftAt(PersonChange change) {
        return OwnedPerson.leftAt(
                Optional.ofNullable(owned.get(change.personId())),
                change.memory().state(),
                now);
    }

    /** Of the target that was applied last; empty text for somebody who was not looked after so far. */
    public String fingerprintOf(String personId) {
        OwnedPerson person = owned.get(personId);
        return person == null ? "" : person.memory().fingerprint();
    }

    Origin originOf(String personId) {
        OwnedPerson person = owned.get(personId);
        return person == null ? Origin.ADOPTED : person.origin();
    }
}
