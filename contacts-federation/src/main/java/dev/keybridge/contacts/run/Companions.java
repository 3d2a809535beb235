package dev.keybridge.contacts.run;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.config.ContactsProviders;
import dev.keybridge.contacts.config.JoinKey;
import dev.keybridge.contacts.mapper.JoinPartners;
import dev.keybridge.contacts.mapper.MapperComponents;
import dev.keybridge.contacts.mapping.FieldFamily;
import dev.keybridge.contacts.mapping.PersonMapping;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.plan.Share;
import dev.keybridge.contacts.store.Neighbours;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The other contacts providers of the realm, as far as a run of this one must heed them.
 *
 * @param neighbours their ids
 * @param share what those of other vendors decide about accounts that are theirs
 * @param join by what people are recognised whom one of them has imported already
 * @param partners ids of those whose people can be recognised by it
 */
record Companions(Neighbours neighbours, Share share, Optional<JoinKey> join, Set<String> partners) {
    static Companions load(
            KeycloakSession session,
            RealmModel realm,
            ComponentModel component,
            ContactsConfig config,
            List<Problem> problems) {
        JoinPartners others = new JoinPartners(session, realm, component);
        List<ComponentModel> otherVendors = others.ofOtherVendors();
        Set<String> sameVendor = ContactsProviders.componentsBesides(realm, component)
                .map(ComponentModel::getId)
                .filter(id -> !ids(otherVendors).contains(id))
                .collect(Collectors.toSet());
        Set<String> partners = partners(others, config, problems);
        return new Companions(
                new Neighbours(
                        sameVendor,
                        ids(otherVendors.stream()
                                .filter(ContactsProviders::isEnabled)
                                .toList())),
                share(session, realm, otherVendors),
                partners.isEmpty() ? Optional.empty() : config.join(),
                partners);
    }

    /** The realm may have changed since the settings were saved. */
    private static Set<String> partners(JoinPartners others, ContactsConfig config, List<Problem> problems) {
        if (config.join().isEmpty()) {
            return Set.of();
        }
        try {
            return ids(others.by(config.join().get()));
        } catch (ComponentValidationException noLonger) {
            problems.add(new Problem(
                    Severity.WARNING,
                    Subject.RUN,
                    "",
                    Reason.JOIN_IMPOSSIBLE,
                    config.join().get().attribute()));
            return Set.of();
        }
    }

    private static Set<String> ids(List<ComponentModel> components) {
        return components.stream().map(ComponentModel::getId).collect(Collectors.toSet());
    }

    private static Share share(KeycloakSession session, RealmModel realm, List<ComponentModel> others) {
        Set<String> attributes = new HashSet<>();
        Set<String> groups = new HashSet<>();
        Set<String> roles = new HashSet<>();
        for (ComponentModel other : others) {
            PersonMapping mapping = MapperComponents.mapping(session, realm, other);
            attributes.addAll(mapping.managedAttributes());
            mapping.managedGroups().stream()
                    .map(path -> KeycloakModelUtils.findGroupByPath(session, realm, path))
                    .filter(Objects::nonNull)
                    .forEach(group -> groups.add(group.getId()));
            mapping.managedRoles().stream()
                    .map(name -> KeycloakModelUtils.getRoleFromString(session, realm, name))
                    .filter(Objects::nonNull)
                    .forEach(role -> roles.add(role.getId()));
        }
        return new Share(
                name -> attributes.stream().anyMatch(pattern -> FieldFamily.covers(pattern, name)), groups, roles);
    }
}
