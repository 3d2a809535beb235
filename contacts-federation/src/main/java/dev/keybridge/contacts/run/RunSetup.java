package dev.keybridge.contacts.run;

import dev.keybridge.contacts.apply.Administrators;
import dev.keybridge.contacts.apply.TargetGroup;
import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.mapper.MapperComponents;
import dev.keybridge.contacts.mapping.PersonMapping;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.lib.directory.DirectorySource;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run needs to know of the realm, read once at its beginning. Holds no model objects: they end with their session.
 *
 * @param alias of the identity provider whose links are written; empty when none are
 * @param mappedGroups ids of the groups that mappers name, by path
 * @param mappedRoles ids of the roles that mappers name, by realm role name or <code>clientId.role</code>
 * @param companions the other contacts providers of the realm
 * @param matching how accounts are found that are there already
 * @param problems with what mappers or the configuration name
 */
record RunSetup(
        ContactsConfig config,
        DirectorySource source,
        PersonMapping mapping,
        Optional<String> alias,
        Map<String, String> mappedGroups,
        Map<String, String> mappedRoles,
        boolean duplicateEmailsAllowed,
        Companions companions,
        Matching matching,
        List<Problem> problems) {

    static RunSetup load(KeycloakSession session, RealmModel realm, ComponentModel component, DirectoryOpener opener) {
        ContactsConfig config = new ContactsConfig(new ComponentModel(component));
        refuseAdministrators(new TargetGroup(session, realm, config.targetGroup()));
        PersonMapping mapping = MapperComponents.mapping(session, realm, component);
        List<Problem> problems = new ArrayList<>();
        return new RunSetup(
                config,
                opener.open(session, config),
                mapping,
                alias(session, config, problems),
                groups(session, realm, mapping, problems),
                roles(session, realm, mapping, problems),
                realm.isDuplicateEmailsAllowed(),
                Companions.load(session, realm, component, config, problems),
                Matching.load(session, realm, config, problems),
                problems);
    }

    /** Departments below a group with admin rights would make everybody an administrator. */
    static void refuseAdministrators(TargetGroup target) {
        if (target.makesAdministrators()) {
            throw new RunRefused(Detail.Code.TARGET_GROUP_ADMIN);
        }
    }

    /** Part of every fingerprint: with another mapping or another identity provider everybody is looked at again. */
    String version() {
        return mapping.version() + alias.map(name -> " " + name).orElse("");
    }

    /** Links are written only for an identity provider that attests people of the same company. */
    private static Optional<String> alias(KeycloakSession session, ContactsConfig config, List<Problem> problems) {
        Optional<String> alias = config.identityProviderAlias();
        if (alias.isEmpty()) {
            return alias;
        }
        IdentityProviderModel provider = session.identityProviders().getByAlias(alias.get());
        if (provider == null) {
            problems.add(warning(Reason.IDENTITY_PROVIDER_MISSING, alias.get()));
            return Optional.empty();
        }
        ContactsVendor vendor = config.vendor();
        boolean sameCorp = vendor.identityProviderId().equals(provider.getProviderId())
                && config.corpId().equals(provider.getConfig().get(vendor.identityProviderCorpKey()));
        if (!sameCorp) {
            problems.add(warning(Reason.IDENTITY_PROVIDER_OF_ANOTHER_CORP, alias.get()));
            return Optional.empty();
        }
        return alias;
    }

    private static Map<String, String> groups(
            KeycloakSession session, RealmModel realm, PersonMapping mapping, List<Problem> problems) {
        Map<String, String> ids = new TreeMap<>();
        for (String path : mapping.managedGroups()) {
            GroupModel group = KeycloakModelUtils.findGroupByPath(session, realm, path);
            if (group == null) {
                problems.add(warning(Reason.MAPPED_GROUP_MISSING, path));
            } else if (Administrators.areMadeBy(group)) {
                problems.add(warning(Reason.MAPPED_TO_ADMIN, path));
            } else {
                ids.put(path, group.getId());
            }
        }
        return ids;
    }

    private static Map<String, String> roles(
            KeycloakSession session, RealmModel realm, PersonMapping mapping, List<Problem> problems) {
        Map<String, String> ids = new TreeMap<>();
        for (String name : mapping.managedRoles()) {
            RoleModel role = KeycloakModelUtils.getRoleFromString(session, realm, name);
            if (role == null) {
                problems.add(warning(Reason.MAPPED_ROLE_MISSING, name));
            } else if (Administrators.areMadeBy(role)) {
                problems.add(warning(Reason.MAPPED_TO_ADMIN, name));
            } else {
                ids.put(name, role.getId());
            }
        }
        return ids;
    }

    private static Problem warning(Reason reason, String detail) {
        return new Problem(Severity.WARNING, Subject.RUN, "", reason, detail);
    }
}
