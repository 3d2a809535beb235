package dev.keybridge.benchmarks;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.Person;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;

/** The people and departments of a company as entries of an LDAP directory on loopback. */
final class LdapDirectory implements AutoCloseable {
    static final String BASE = "dc=example";
    static final String PEOPLE = "ou=people," + BASE;
    static final String GROUPS = "ou=groups," + BASE;
    static final String BIND_DN = "cn=directory manager";
    static final String BIND_PASSWORD = "benchmark";

    /** LDAP attributes by the fields that they hold. */
    static final Map<String, String> DETAILS = Map.of(
            Detail.POSITION, "title",
            Detail.MOBILE, "mobile",
            Detail.TELEPHONE, "telephoneNumber",
            Detail.AVATAR, "labeledURI",
            Detail.ADDRESS, "street",
            Detail.GENDER, "employeeType",
            Detail.JOB_NUMBER, "employeeNumber",
            Detail.WORK_PLACE, "l");

    private final InMemoryDirectoryServer server;

    LdapDirectory(Organisation company) {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("loopback", InetAddress.getLoopbackAddress(), 0, null));
            config.addAdditionalBindCredentials(BIND_DN, BIND_PASSWORD);
            config.setEqualityIndexAttributes("uid", "entryUUID", "member", "cn");
            config.setMaxChangeLogEntries(0);
            server = new InMemoryDirectoryServer(config);
            fill(company);
            server.startListening();
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException("cannot start the LDAP directory", e);
        }
    }

    String url() {
        return "ldap://127.0.0.1:" + server.getListenPort();
    }

    private void fill(Organisation company) throws LDAPException, LDIFException {
        server.add("dn: " + BASE, "objectClass: top", "objectClass: domain", "dc: example");
        for (String unit : new String[] {"people", "groups"}) {
            server.add("dn: ou=" + unit + "," + BASE, "objectClass: organizationalUnit", "ou: " + unit);
        }
        for (Person person : company.people()) {
            server.add(entry(person));
        }
        for (Department department : company.departments()) {
            Entry group = new Entry("cn=" + groupName(department) + "," + GROUPS);
            group.addAttribute("objectClass", "top", "groupOfNames");
            group.addAttribute("cn", groupName(department));
            group.addAttribute("member", BIND_DN);
            company.peopleIn(department.id()).forEach(person -> group.addAttribute("member", dn(person.userid())));
            server.add(group);
        }
    }

    /** Names of departments are unique only among siblings. */
    private static String groupName(Department department) {
        return department.name().replaceAll("[^\\p{L}\\p{N} ]", " ").strip() + " " + department.id();
    }

    private static String dn(String userid) {
        return "uid=" + uid(userid) + "," + PEOPLE;
    }

    private static String uid(String userid) {
        return userid.toLowerCase(Locale.ROOT);
    }

    private static Entry entry(Person person) {
        Entry entry = new Entry(dn(person.userid()));
        entry.addAttribute("objectClass", "top", "person", "organizationalPerson", "inetOrgPerson");
        entry.addAttribute("uid", uid(person.userid()));
        entry.addAttribute("cn", person.name());
        entry.addAttribute("sn", person.name());
        person.detail(Detail.BIZ_MAIL).ifPresent(mail -> entry.addAttribute("mail", mail));
        DETAILS.forEach((field, attribute) -> person.detail(field)
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> entry.addAttribute(attribute, value)));
        return entry;
    }

    void change(String userid, String title) {
        try {
            server.modify(dn(userid), new Modification(ModificationType.REPLACE, "title", title));
        } catch (LDAPException e) {
            throw new IllegalStateException("cannot change an entry", e);
        }
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
