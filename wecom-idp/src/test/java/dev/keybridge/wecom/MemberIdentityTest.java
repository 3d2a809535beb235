package dev.keybridge.wecom;

import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.signin.MemberProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class MemberIdentityTest {
    @Test
    @DisplayName("a member is known by the lower-cased userid, and the name is taken apart")
    void identity() {
        BrokeredIdentityContext identity = identity("林梅", Fields.none());

        assertThat(identity.getId()).isEqualTo("linmei");
        assertThat(identity.getUsername()).isEqualTo("linmei");
        assertThat(identity.getUserAttribute("wecom.userid")).isEqualTo("LinMei");
        assertThat(identity.getLastName()).isEqualTo("林");
        assertThat(identity.getFirstName()).isEqualTo("梅");
    }

    @Test
    @DisplayName("the company's e-mail address comes before the private one")
    void companyMail() {
        Fields both = Fields.builder()
                .put("email", "lin.mei@example.com")
                .put("biz_mail", "linmei@corp.example")
                .build();

        assertThat(identity("林梅", both).getEmail()).isEqualTo("linmei@corp.example");
    }

    @Test
    @DisplayName("the private address is better than none")
    void privateMail() {
        assertThat(identity(
                                "林梅",
                                Fields.builder()
                                        .put("email", "lin.mei@example.com")
                                        .build())
                        .getEmail())
                .isEqualTo("lin.mei@example.com");
    }

    @Test
    @DisplayName("an e-mail address is never invented, nor taken when it is none")
    void noMail() {
        assertThat(identity("林梅", Fields.none()).getEmail()).isNull();
        assertThat(identity("林梅", Fields.builder().put("email", "see my card").build())
                        .getEmail())
                .isNull();
    }

    @Test
    @DisplayName("no token is kept for Keycloak to store")
    void noToken() {
        BrokeredIdentityContext identity = identity("林梅", Fields.none());

        assertThat(identity.getToken()).isNull();
        assertThat(identity.getContextData())
                .doesNotContainKey(UserAuthenticationIdentityProvider.FEDERATED_ACCESS_TOKEN);
    }

    @Test
    @DisplayName("absent, empty, single and several values stay apart on the way to the mappers")
    void fields() {
        Fields fields = Fields.builder()
                .put("position", "工程师")
                .put("department", List.of("2", "5"))
                .putEmpty("alias")
                .put("extattr.工号", "E1001")
                .build();
        BrokeredIdentityContext identity = identity("林梅", fields);

        assertThat(MemberProfile.values(identity, "position")).contains(List.of("工程师"));
        assertThat(MemberProfile.values(identity, "department")).contains(List.of("2", "5"));
        assertThat(MemberProfile.values(identity, "alias")).contains(List.of());
        assertThat(MemberProfile.values(identity, "extattr.工号")).contains(List.of("E1001"));
        assertThat(MemberProfile.values(identity, "telephone")).isEmpty();
    }

    private static BrokeredIdentityContext identity(String name, Fields fields) {
        return Members.identity(name, fields, Forms.complete(Map.of()));
    }
}
