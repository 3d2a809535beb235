package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.FakeRealm;
import dev.keybridge.contacts.Messages;
import dev.keybridge.contacts.mapping.MatchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig.UnmanagedAttributePolicy;

import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("A matching rule holds")
final class MatchGroundsTest {
    private final FakeRealm realm = new FakeRealm();
    private final MatchGrounds grounds = new MatchGrounds(realm.session(), realm.realm());

    private boolean holds(String rule) {
        return grounds.hold(MatchRule.parse(rule));
    }

    private String refused(String rule) {
        return Messages.english()
                .of(catchThrowableOfType(
                        ComponentValidationException.class,
                        () -> grounds.check(List.of(MatchRule.parse("email"), MatchRule.parse(rule)))));
    }

    private void declared(String attribute, String... editors) {
        realm.userProfile()
                .addOrReplaceAttribute(
                        new UPAttribute(attribute, new UPAttributePermissions(Set.of("user"), Set.of(editors))));
    }

    @Test
    @DisplayName("while people cannot edit the attribute")
    void attributes() {
        String rule = "attribute:employeeNumber=extattr.工号";
        assertThat(holds(rule)).isTrue();
        realm.userProfile().setUnmanagedAttributePolicy(UnmanagedAttributePolicy.ENABLED);
        assertThat(holds(rule)).isFalse();
        assertThat(refused(rule)).startsWith("People can edit the attribute employeeNumber");
        declared("employeeNumber", "admin");
        assertThat(holds(rule)).isTrue();
        declared("employeeNumber", "admin", "user");
        assertThat(holds(rule)).isFalse();
    }

    @Test
    @DisplayName("while people can edit neither their number nor that it was verified")
    void mobile() {
        assertThat(holds("mobile")).isTrue();
        declared("phoneNumberVerified", "user");
        assertThat(refused("mobile")).startsWith("People can edit the attribute phoneNumberVerified");
        declared("phoneNumberVerified", "admin");
        declared("phoneNumber", "admin", "user");
        assertThat(refused("mobile")).startsWith("People can edit the attribute phoneNumber themselves");
    }

    @Test
    @DisplayName("while people cannot choose their user name, neither when they register nor later")
    void usernames() {
        assertThat(holds("username")).isTrue();
        realm.registrationAllowed(true);
        assertThat(refused("username")).contains("switch off user registration");
        assertThat(holds("email")).isTrue();
        realm.registrationAllowed(false).editUsernameAllowed(true);
        assertThat(holds("username")).isFalse();
    }
}
