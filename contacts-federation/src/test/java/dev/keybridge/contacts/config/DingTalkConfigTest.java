package dev.keybridge.contacts.config;

import dev.keybridge.contacts.FakeRealm;
import dev.keybridge.contacts.Messages;
import dev.keybridge.contacts.mapping.DefaultMapping;
import dev.keybridge.contacts.mapping.UsernamePolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.provider.ProviderConfigProperty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("The settings of DingTalk contacts")
final class DingTalkConfigTest {
    private final FakeRealm realm = new FakeRealm();
    private final ComponentModel model = new ComponentModel(realm.contacts(
            "contacts-2", "dingtalk-contacts", "corpId", "ding0123abcd", "appKey", "dingkey01", "appSecret", "s3cr3t"));

    private String refused() {
        ComponentValidationException complaint = catchThrowableOfType(
                ComponentValidationException.class,
                () -> ContactsConfigValidator.validate(realm.session(), realm.realm(), model));
        assertThat(complaint).as("the configuration is refused").isNotNull();
        assertThat(Messages.chinese().of(complaint)).doesNotContain(complaint.getMessage());
        return Messages.english().of(complaint);
    }

    @Test
    @DisplayName("have defaults of their own")
    void defaults() {
        ContactsConfig config = new ContactsConfig(model);
        assertThat(config.apiBaseUrl()).isEqualTo("https://api.dingtalk.com");
        assertThat(config.legacyApiBaseUrl()).isEqualTo("https://oapi.dingtalk.com");
        assertThat(config.targetGroup()).isEqualTo("/DingTalk");
        assertThat(config.attributeMapping()).isEqualTo(DefaultMapping.dingtalk());
        assertThat(config.usernames()).isEqualTo(UsernamePolicy.USERID);
        assertThat(config.join()).isEmpty();
        ContactsConfigValidator.validate(realm.session(), realm.realm(), model);
    }

    @Test
    @DisplayName("are asked for in a form with credentials first, both secrets masked")
    void form() {
        assertThat(ContactsConfigProperties.of(ContactsVendor.DINGTALK))
                .extracting(ProviderConfigProperty::getName)
                .startsWith("corpId", "appKey", "appSecret", "identityProviderAlias")
                .endsWith("apiBaseUrl", "legacyApiBaseUrl")
                .doesNotContain("agentId", "contactSyncSecret");
        assertThat(ContactsConfigProperties.of(ContactsVendor.DINGTALK))
                .filteredOn(ProviderConfigProperty::isSecret)
                .extracting(ProviderConfigProperty::getName)
                .containsExactly("appSecret", "proxyPassword");
    }

    @ParameterizedTest
    @DisplayName("are refused with the name of the field that is wrong")
    @CsvSource({
        "corpId, ww1234567890abcdef, This is not a corp ID.",
        "corpId, 'ding 01', This is not a corp ID.",
        "corpId, '', Corp ID must not be empty.",
        "appKey, '', Client ID (AppKey) must not be empty.",
        "appKey, 0123456789012345678901234567890123456789012345678901234567890123, This is not a client ID.",
        "appSecret, '', Client secret (AppSecret) must not be empty.",
        "legacyApiBaseUrl, http://oapi.example, The Base URL of the older API cannot be used.",
        "apiBaseUrl, http://api.example, The API base URL cannot be used.",
        "usernameTemplate, corp-b, User names are made of at least one field",
        "usernameTemplate, '${userid} x', User names are made of at least one field",
        "usernameTemplate, '${alias}', User names cannot be made of alias.",
        "usernameTemplate, '${manager_userid}', User names cannot be made of manager_userid.",
        "excludedDepartments, -7, Excluded departments: -7 is not the id of a department."
    })
    void refused(String field, String value, String complaint) {
        model.put(field, value);
        assertThat(refused()).startsWith(complaint);
    }

    @Test
    @DisplayName("name an identity provider of DingTalk that belongs to the same organisation, by its corp id")
    void identityProvider() {
        model.put("identityProviderAlias", "dingtalk");
        realm.identityProvider("dingtalk", "dingtalk", "dingkey01");
        assertThat(refused()).startsWith("The identity provider dingtalk belongs to another company");
        IdentityProviderModel provider = realm.session().identityProviders().getByAlias("dingtalk");
        provider.getConfig().put("corpId", "ding0123abcd");
        ContactsConfigValidator.validate(realm.session(), realm.realm(), model);
        provider.setProviderId("wecom");
        assertThat(refused()).isEqualTo("The identity provider dingtalk exists and is not of the kind dingtalk.");
    }

    @Test
    @DisplayName("have a target group that no other contacts provider of the realm uses")
    void targetGroup() {
        model.put("targetGroup", "/WeCom");
        assertThat(refused()).startsWith("Another contacts provider of this realm uses the target group /WeCom.");
        model.put("targetGroup", "/WeCom/DingTalk");
        ContactsConfigValidator.validate(realm.session(), realm.realm(), model);
    }

    @ParameterizedTest
    @DisplayName("join people by what the company gives to each of them, and by nothing else")
    @CsvSource({
        "job_number, '', 'To join people, give both the field and the attribute.'",
        "'', wecom.extattr.工号, 'To join people, give both the field and the attribute.'",
        "name, wecom.extattr.工号, People cannot be joined by name.",
        "mobile, wecom.extattr.工号, People cannot be joined by mobile.",
        "jobnumber, wecom.extattr.工号, jobnumber is not a field of the vendor."
    })
    void join(String field, String attribute, String complaint) {
        model.put("joinField", field);
        model.put("joinAttribute", attribute);
        assertThat(refused()).startsWith(complaint);
    }
}
