package dev.keybridge.contacts.config;

import dev.keybridge.contacts.mapping.DefaultMapping;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderConfigProperty;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class ContactsConfigPropertiesTest {
    private final List<ProviderConfigProperty> form = ContactsConfigProperties.of(ContactsVendor.WECOM);
    private final Map<String, ProviderConfigProperty> byName =
            form.stream().collect(Collectors.toMap(ProviderConfigProperty::getName, Function.identity()));

    @Test
    @DisplayName("the form asks for everything that can be configured, and for nothing twice")
    void complete() {
        assertThat(form)
                .extracting(ProviderConfigProperty::getName)
                .containsExactly(
                        "corpId",
                        "agentId",
                        "appSecret",
                        "contactSyncSecret",
                        "identityProviderAlias",
                        "includedDepartments",
                        "excludedDepartments",
                        "targetGroup",
                        "usernameTemplate",
                        "leaverAction",
                        "leaverGraceDays",
                        "maxUserRemovals",
                        "maxUserRemovalsPercent",
                        "maxDepartmentRemovals",
                        "maxDepartmentRemovalsPercent",
                        "maxIdentityChanges",
                        "maxIdentityChangesPercent",
                        "maxMembershipRemovals",
                        "maxMembershipRemovalsPercent",
                        "historyDays",
                        "historyRuns",
                        "changeEvents",
                        "attributeMapping",
                        "matchRules",
                        "joinField",
                        "joinAttribute",
                        "proxies",
                        "proxyUsername",
                        "proxyPassword",
                        "apiBaseUrl");
    }

    @Test
    @DisplayName("secrets are masked in what Keycloak's REST and exports show")
    void secrets() {
        assertThat(form)
                .filteredOn(ProviderConfigProperty::isSecret)
                .extracting(ProviderConfigProperty::getName)
                .containsExactly("appSecret", "contactSyncSecret", "proxyPassword");
        assertThat(form)
                .filteredOn(field -> field.getType().equals(ProviderConfigProperty.PASSWORD))
                .allMatch(ProviderConfigProperty::isSecret);
    }

    @Test
    @DisplayName("the defaults in the form are the ones that hold without it")
    void sameDefaults() {
        assertThat(byName.get("targetGroup").getDefaultValue()).isEqualTo("/WeCom");
        assertThat(byName.get("leaverAction").getDefaultValue()).isEqualTo("disable");
        assertThat(byName.get("leaverAction").getOptions()).containsExactly("disable", "delete", "unlink", "keep");
        assertThat(byName.get("maxUserRemovals").getDefaultValue()).isEqualTo("30");
        assertThat(byName.get("apiBaseUrl").getDefaultValue()).isEqualTo("https://qyapi.weixin.qq.com");
        assertThat(byName.get("attributeMapping").getDefaultValue())
                .isEqualTo(DefaultMapping.wecom().toJson());
    }

    @Test
    @DisplayName("only what nothing works without is required")
    void required() {
        assertThat(form)
                .filteredOn(ProviderConfigProperty::isRequired)
                .extracting(ProviderConfigProperty::getName)
                .containsExactly("corpId", "appSecret");
    }
}
