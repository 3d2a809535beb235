package dev.keybridge.benchmarks;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchScope;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.OrganisationGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The LDAP directory")
final class LdapDirectoryTest {
    @Test
    @DisplayName("has the people, the departments and the memberships of the company")
    void same() throws LDAPException {
        Organisation company = OrganisationGenerator.of(60, 3).fill(new Organisation("company"));
        int memberships = company.people().stream()
                .mapToInt(person -> person.departmentIds().size())
                .sum();
        try (LdapDirectory directory = new LdapDirectory(company);
                LDAPConnection connection = connect(directory)) {
            assertThat(connection
                            .search(LdapDirectory.PEOPLE, SearchScope.ONE, "(objectClass=inetOrgPerson)")
                            .getSearchEntries())
                    .hasSize(60);
            var groups = connection
                    .search(LdapDirectory.GROUPS, SearchScope.ONE, "(objectClass=groupOfNames)")
                    .getSearchEntries();
            assertThat(groups).hasSameSizeAs(company.departments());
            assertThat(groups.stream()
                            .mapToInt(group -> group.getAttributeValues("member").length - 1)
                            .sum())
                    .isEqualTo(memberships);

            String changed = company.people().get(0).userid();
            directory.change(changed, "new title");
            assertThat(connection
                            .search(LdapDirectory.PEOPLE, SearchScope.ONE, "(title=new title)")
                            .getSearchEntries())
                    .singleElement()
                    .satisfies(
                            entry -> assertThat(entry.getAttributeValue("uid")).isEqualToIgnoringCase(changed));
        }
    }

    private static LDAPConnection connect(LdapDirectory directory) throws LDAPException {
        URI url = URI.create(directory.url());
        return new LDAPConnection(url.getHost(), url.getPort(), LdapDirectory.BIND_DN, LdapDirectory.BIND_PASSWORD);
    }
}
