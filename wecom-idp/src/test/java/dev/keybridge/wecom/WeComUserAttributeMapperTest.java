package dev.keybridge.wecom;

import dev.keybridge.lib.directory.Fields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.adapter.InMemoryUserAdapter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class WeComUserAttributeMapperTest {
    private final WeComUserAttributeMapper mapper = new WeComUserAttributeMapper();
    private final WeComIdentityProviderConfig provider = Forms.complete(Map.of());
    private final UserModel user = new InMemoryUserAdapter(null, null, "u1");

    @BeforeEach
    void known() {
        user.setUsername("linmei");
        user.setSingleAttribute("title", "before");
        user.setEmail("before@corp.example");
        user.setEmailVerified(true);
    }

    @Test
    @DisplayName("a first sign-in takes the attribute over, every value of it")
    void firstSignIn() {
        BrokeredIdentityContext member =
                member(Fields.builder().put("department", List.of("2", "5")).build());

        mapper.preprocessFederatedIdentity(null, null, copying("department", "departments"), member);

        assertThat(member.getAttributes()).containsEntry("departments", List.of("2", "5"));
    }

    @Test
    @DisplayName("a later sign-in in mode FORCE writes the new value")
    void force() {
        update(
                "extattr.工号",
                "title",
                Fields.builder().put("extattr.工号", "E1001").build());

        assertThat(user.getAttributeStream("title")).containsExactly("E1001");
    }

    @Test
    @DisplayName("a field that WeCom withholds changes nothing")
    void absent() {
        update("position", "title", Fields.none());

        assertThat(user.getFirstAttribute("title")).isEqualTo("before");
    }

    @Test
    @DisplayName("a field that is empty clears the attribute")
    void empty() {
        update("position", "title", Fields.builder().putEmpty("position").build());

        assertThat(user.getFirstAttribute("title")).isNull();
    }

    @Test
    @DisplayName("mode LEGACY leaves a known user alone")
    void legacy() {
        mapper.updateBrokeredUserLegacy(
                null,
                null,
                user,
                copying("position", "title"),
                member(Fields.builder().put("position", "CEO").build()));

        assertThat(user.getFirstAttribute("title")).isEqualTo("before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "Username", "wecom.userid", "id", " "})
    @DisplayName("who somebody is cannot be changed by a mapper")
    void fixed(String attribute) {
        BrokeredIdentityContext member =
                member(Fields.builder().put("alias", "admin").build());

        mapper.preprocessFederatedIdentity(null, null, copying("alias", attribute), member);
        mapper.updateBrokeredUser(null, null, user, copying("alias", attribute), member);

        assertThat(user.getUsername()).isEqualTo("linmei");
        assertThat(member.getUsername()).isEqualTo("linmei");
        assertThat(member.getUserAttribute("wecom.userid")).isEqualTo("LinMei");
    }

    @Test
    @DisplayName("a word that is no WeCom field is ignored")
    void unknownField() {
        update("salary", "title", Fields.builder().put("salary", "1").build());

        assertThat(user.getFirstAttribute("title")).isEqualTo("before");
    }

    @Test
    @DisplayName("another e-mail address does not inherit that the old one was verified")
    void email() {
        update(
                "email",
                "email",
                Fields.builder().put("email", "after@corp.example").build());

        assertThat(user.getEmail()).isEqualTo("after@corp.example");
        assertThat(user.isEmailVerified()).isFalse();
    }

    @Test
    @DisplayName("the same e-mail address stays verified")
    void sameEmail() {
        update(
                "email",
                "email",
                Fields.builder().put("email", "before@corp.example").build());

        assertThat(user.isEmailVerified()).isTrue();
    }

    private void update(String field, String attribute, Fields fields) {
        mapper.updateBrokeredUser(null, null, user, copying(field, attribute), member(fields));
    }

    private BrokeredIdentityContext member(Fields fields) {
        return Members.identity("林梅", fields, provider);
    }

    private static IdentityProviderMapperModel copying(String field, String attribute) {
        IdentityProviderMapperModel model = new IdentityProviderMapperModel();
        model.setName("test");
        model.setConfig(new HashMap<>(Map.of("wecomField", field, "userAttribute", attribute)));
        return model;
    }
}
