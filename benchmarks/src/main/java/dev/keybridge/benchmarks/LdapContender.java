package dev.keybridge.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.keycloak.KeycloakServer;
import dev.keybridge.it.keycloak.Realm;

import java.util.List;
import java.util.Map;

/** Keycloak's LDAP provider with its default mappers, one mapper for each further field, and a group mapper that imports. */
final class LdapContender implements Contender {
    private static final String MAPPER = "org.keycloak.storage.ldap.mappers.LDAPStorageMapper";

    private final KeycloakServer server;
    private final LdapDirectory directory;
    private Realm realm;
    private String component;

    LdapContender(KeycloakServer server, LdapDirectory directory) {
        this.server = server;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "LDAP provider";
    }

    @Override
    public void begin(String realmName) {
        realm = Realm.create(server, realmName);
        component = realm.userStorage(
                "ldap",
                Map.ofEntries(
                        Map.entry("enabled", "true"),
                        Map.entry("vendor", "other"),
                        Map.entry("connectionUrl", directory.url()),
                        Map.entry("bindDn", LdapDirectory.BIND_DN),
                        Map.entry("bindCredential", LdapDirectory.BIND_PASSWORD),
                        Map.entry("authType", "simple"),
                        Map.entry("usersDn", LdapDirectory.PEOPLE),
                        Map.entry("usernameLDAPAttribute", "uid"),
                        Map.entry("rdnLDAPAttribute", "uid"),
                        Map.entry("uuidLDAPAttribute", "entryUUID"),
                        Map.entry("userObjectClasses", "inetOrgPerson, organizationalPerson"),
                        Map.entry("editMode", "READ_ONLY"),
                        Map.entry("importEnabled", "true"),
                        Map.entry("syncRegistrations", "false"),
                        Map.entry("searchScope", "1"),
                        Map.entry("pagination", "true"),
                        Map.entry("connectionPooling", "true"),
                        Map.entry("batchSizeForSync", "1000"),
                        Map.entry("fullSyncPeriod", "-1"),
                        Map.entry("changedSyncPeriod", "-1")));
        LdapDirectory.DETAILS.forEach((field, attribute) -> realm.component(
                component,
                field,
                MAPPER,
                "user-attribute-ldap-mapper",
                Map.of(
                        "ldap.attribute", attribute,
                        "user.model.attribute", field,
                        "read.only", "true",
                        "always.read.value.from.ldap", "false",
                        "is.mandatory.in.ldap", "false")));
        realm.component(
                component,
                "groups",
                MAPPER,
                "group-ldap-mapper",
                Map.ofEntries(
                        Map.entry("groups.dn", LdapDirectory.GROUPS),
                        Map.entry("group.name.ldap.attribute", "cn"),
                        Map.entry("group.object.classes", "groupOfNames"),
                        Map.entry("preserve.group.inheritance", "false"),
                        Map.entry("membership.ldap.attribute", "member"),
                        Map.entry("membership.attribute.type", "DN"),
                        Map.entry("membership.user.ldap.attribute", "uid"),
                        Map.entry("mode", "IMPORT"),
                        Map.entry("user.roles.retrieve.strategy", "LOAD_GROUPS_BY_MEMBER_ATTRIBUTE"),
                        Map.entry("drop.non.existing.groups.during.sync", "false"),
                        Map.entry("groups.path", "/")));
    }

    @Override
    public void change(List<String> userids, String value) {
        userids.forEach(userid -> directory.change(userid, value));
    }

    @Override
    public boolean tellsChanges() {
        return false;
    }

    @Override
    public Done sync(boolean full) {
        long asked = System.currentTimeMillis();
        JsonNode answer = full ? realm.syncAllUsers(component) : realm.syncChangedUsers(component);
        if (answer.path("failed").asInt() > 0 || answer.path("ignored").asBoolean()) {
            throw new IllegalStateException("the LDAP provider reports " + answer);
        }
        return new Done(
                answer.path("added").asInt(),
                answer.path("updated").asInt(),
                System.currentTimeMillis() - asked,
                0,
                0,
                0);
    }
}
