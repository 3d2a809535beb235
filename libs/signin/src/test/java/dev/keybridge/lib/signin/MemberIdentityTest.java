package dev.keybridge.lib.signin;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.adapter.InMemoryUserAdapter;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class MemberIdentityTest {
    private static final Vendor VENDOR =
            Vendor.of("v", "V", List.of("v.person", "v.number")).build();

    private final UserModel user = new InMemoryUserAdapter(null, null, "u1");

    @Test
    @DisplayName("an account without keys gets those of the member who signs in")
    void first() {
        MemberIdentity.keep(VENDOR, identity("P", "7"), user);

        assertKeys("P", "7");
    }

    @Test
    @DisplayName("a member whose number has changed takes the new one along")
    void sameMember() {
        MemberIdentity.keep(VENDOR, identity("P", "7"), user);
        MemberIdentity.keep(VENDOR, identity("P", "8"), user);

        assertKeys("P", "8");
    }

    @Test
    @DisplayName("the keys of another member of whom the account is as well are left alone")
    void otherMember() {
        MemberIdentity.keep(VENDOR, identity("P", "7"), user);
        MemberIdentity.keep(VENDOR, identity("Q", "8"), user);

        assertKeys("P", "7");
    }

    private void assertKeys(String person, String number) {
        assertThat(user.getFirstAttribute("v.person")).isEqualTo(person);
        assertThat(user.getFirstAttribute("v.number")).isEqualTo(number);
    }

    private static BrokeredIdentityContext identity(String person, String number) {
        IdentityProviderModel provider = new IdentityProviderModel();
        provider.setEnabled(true);
        BrokeredIdentityContext context = new BrokeredIdentityContext(person, provider);
        context.setUserAttribute("v.person", person);
        context.setUserAttribute("v.number", number);
        return context;
    }
}
