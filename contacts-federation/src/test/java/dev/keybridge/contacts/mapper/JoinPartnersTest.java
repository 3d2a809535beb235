package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.FakeRealm;
import dev.keybridge.contacts.Messages;
import dev.keybridge.contacts.config.JoinKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig.UnmanagedAttributePolicy;

import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("With whom people of DingTalk may be joined")
final class JoinPartnersTest {
    private static final JoinKey BY_NUMBER = new JoinKey("job_number", "wecom.extattr.工号");

    private final FakeRealm realm = new FakeRealm();
    private final ComponentModel dingtalk = realm.contacts("contacts-2", "dingtalk-contacts", "corpId", "ding0123abcd");

    private JoinPartners partners() {
        return new JoinPartners(realm.session(), realm.realm(), dingtalk);
    }

    private String refused(String attribute) {
        ComponentValidationException complaint = catchThrowableOfType(
                ComponentValidationException.class, () -> partners().by(new JoinKey("job_number", attribute)));
        assertThat(complaint).isNotNull();
        return Messages.english().of(complaint);
    }

    @Test
    @DisplayName("those whom a provider of another vendor imports with an attribute of their company")
    void byNumber() {
        assertThat(partners().by(BY_NUMBER)).extracting(ComponentModel::getId).containsExactly(FakeRealm.PROVIDER);
    }

    @Test
    @DisplayName("not those of another company at the same vendor")
    void sameVendor() {
        realm.contacts("contacts-3", "dingtalk-contacts", "corpId", "ding4567abcd");
        assertThat(partners().by(BY_NUMBER)).hasSize(1);
        assertThat(refused("dingtalk.job_number")).startsWith("No contacts provider of another vendor");
    }

    @Test
    @DisplayName(
            "not by what people say of themselves, nor by what is the same for all, nor by an attribute of nobody's")
    void notAttested() {
        for (String attribute : new String[] {"nickname", "wecom.alias", "phoneNumber", "email", "employeeNumber"}) {
            assertThat(refused(attribute)).startsWith("No contacts provider of another vendor");
        }
        realm.mapper("m1", "contact-hardcoded-attribute-mapper", "attribute", "employeeNumber", "value", "1");
        assertThat(refused("employeeNumber")).startsWith("No contacts provider of another vendor");
        realm.mapper("m2", "contact-attribute-mapper", "field", "extattr.工号", "attribute", "staff");
        assertThat(partners().by(new JoinKey("job_number", "staff"))).hasSize(1);
    }

    @Test
    @DisplayName("not by an attribute that people can edit")
    void editable() {
        realm.userProfile().setUnmanagedAttributePolicy(UnmanagedAttributePolicy.ENABLED);
        assertThat(refused("wecom.extattr.工号")).startsWith("People can edit the attribute wecom.extattr.工号");
        realm.userProfile()
                .addOrReplaceAttribute(new UPAttribute(
                        "wecom.extattr.工号", new UPAttributePermissions(Set.of("admin"), Set.of("admin"))));
        assertThat(partners().by(BY_NUMBER)).hasSize(1);
        realm.userProfile()
                .addOrReplaceAttribute(new UPAttribute(
                        "wecom.extattr.工号", new UPAttributePermissions(Set.of("user"), Set.of("admin", "user"))));
        assertThat(refused("wecom.extattr.工号")).startsWith("People can edit");
    }
}
