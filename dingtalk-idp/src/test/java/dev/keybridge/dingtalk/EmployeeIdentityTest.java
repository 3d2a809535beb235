package dev.keybridge.dingtalk;

import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider;

import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class EmployeeIdentityTest {
    @Test
    @DisplayName("an employee is known by the unionid as it is spelled, and called after the userid")
    void identity() {
        BrokeredIdentityContext identity = identity(Fields.none());

        assertThat(identity.getId()).isEqualTo("uNi0nA1");
        assertThat(identity.getUsername()).isEqualTo("u1001");
        assertThat(identity.getUserAttribute("dingtalk.unionid")).isEqualTo("uNi0nA1");
        assertThat(identity.getUserAttribute("dingtalk.userid")).isEqualTo("U1001");
        assertThat(identity.getLastName()).isEqualTo("林");
        assertThat(identity.getFirstName()).isEqualTo("小");
    }

    @Test
    @DisplayName("the mailbox of the organisation comes before the address that it has noted down")
    void mail() {
        Fields both = Fields.builder()
                .put("email", "lin@home.example")
                .put("org_email", "lin@corp.example")
                .build();

        assertThat(identity(both).getEmail()).isEqualTo("lin@corp.example");
        assertThat(identity(Fields.none()).getEmail()).isNull();
    }

    @Test
    @DisplayName("no token is kept for Keycloak to store")
    void noToken() {
        assertThat(identity(Fields.none()).getToken()).isNull();
        assertThat(identity(Fields.none()).getContextData())
                .doesNotContainKey(UserAuthenticationIdentityProvider.FEDERATED_ACCESS_TOKEN);
    }

    private static BrokeredIdentityContext identity(Fields fields) {
        Person person =
                new Person("uNi0nA1", "U1001", PersonStatus.ACTIVE, Optional.of("林小"), Optional.empty(), fields);
        return DingTalkIdentityProvider.member(person).context(Forms.complete(Map.of()));
    }
}
