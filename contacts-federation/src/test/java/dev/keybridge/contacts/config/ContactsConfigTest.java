package dev.keybridge.contacts.config;

import dev.keybridge.contacts.guard.RemovalLimits;
import dev.keybridge.contacts.guard.RemovalLimits.Limit;
import dev.keybridge.contacts.mapping.AttributeMapping.Row;
import dev.keybridge.contacts.mapping.DefaultMapping;
import dev.keybridge.contacts.plan.LeaverAction;
import dev.keybridge.lib.directory.Selection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.component.ComponentModel;

import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContactsConfigTest {
    private final ComponentModel model = new ComponentModel();

    ContactsConfigTest() {
        model.setProviderId("wecom-contacts");
    }

    private ContactsConfig config() {
        return new ContactsConfig(model);
    }

    @Test
    @DisplayName("what is not configured has the documented default")
    void defaults() {
        assertThat(config().corpId()).isEmpty();
        assertThat(config().agentId()).isEmpty();
        assertThat(config().appSecret()).isEmpty();
        assertThat(config().contactSyncSecret()).isEmpty();
        assertThat(config().apiBaseUrl()).isEqualTo("https://qyapi.weixin.qq.com");
        assertThat(config().identityProviderAlias()).isEmpty();
        assertThat(config().selection()).isEqualTo(Selection.ALL);
        assertThat(config().targetGroup()).isEqualTo("/WeCom");
        assertThat(config().leaverAction()).isEqualTo(LeaverAction.DISABLE);
        assertThat(config().leaverGraceDays()).isEqualTo(30);
        assertThat(config().limits())
                .isEqualTo(
                        new RemovalLimits(new Limit(30, 5), new Limit(10, 10), new Limit(30, 5), new Limit(100, 10)));
        assertThat(config().retention()).isEqualTo(new Retention(30, 200));
        assertThat(config().changeEvents()).isFalse();
        assertThat(config().proxies()).isEmpty();
        assertThat(config().attributeMapping()).isEqualTo(DefaultMapping.wecom());
        assertThat(config().vendor()).isEqualTo(ContactsVendor.WECOM);
    }

    @Test
    @DisplayName("what is configured is read, without the blanks around it")
    void configured() {
        model.getConfig().put("corpId", List.of("", " ww1234567890abcdef "));
        model.put("agentId", "1000002");
        model.put("appSecret", "${vault.app}");
        model.put("contactSyncSecret", "${vault.sync}");
        model.put("apiBaseUrl", "http://localhost:8123/");
        model.put("identityProviderAlias", "wecom");
        model.getConfig().put("includedDepartments", List.of("2", " ", "5"));
        model.getConfig().put("excludedDepartments", List.of("7"));
        model.put("targetGroup", "/Company/WeCom");
        model.put("leaverAction", "unlink");
        model.put("leaverGraceDays", "0");
        model.put("maxUserRemovals", "1");
        model.put("maxUserRemovalsPercent", "2");
        model.put("maxDepartmentRemovals", "3");
        model.put("maxDepartmentRemovalsPercent", "4");
        model.put("maxIdentityChanges", "5");
        model.put("maxIdentityChangesPercent", "6");
        model.put("maxMembershipRemovals", "7");
        model.put("maxMembershipRemovalsPercent", "8");
        model.put("historyDays", "9");
        model.put("historyRuns", "10");
        model.put("changeEvents", "true");
        model.put("proxies", "proxy:3128");
        model.put("proxyUsername", "keycloak");
        model.put("proxyPassword", "${vault.proxy}");
        model.put("attributeMapping", "[{\"key\":\"alias\",\"value\":\"nickname\"}]");

        assertThat(config().corpId()).isEqualTo("ww1234567890abcdef");
        assertThat(config().agentId()).contains("1000002");
        assertThat(config().appSecret()).contains("${vault.app}");
        assertThat(config().contactSyncSecret()).contains("${vault.sync}");
        assertThat(config().apiBaseUrl()).isEqualTo("http://localhost:8123");
        assertThat(config().identityProviderAlias()).contains("wecom");
        assertThat(config().selection()).isEqualTo(new Selection(Set.of("2", "5"), Set.of("7")));
        assertThat(config().targetGroup()).isEqualTo("/Company/WeCom");
        assertThat(config().leaverAction()).isEqualTo(LeaverAction.UNLINK);
        assertThat(config().leaverGraceDays()).isZero();
        assertThat(config().limits())
                .isEqualTo(new RemovalLimits(new Limit(1, 2), new Limit(3, 4), new Limit(5, 6), new Limit(7, 8)));
        assertThat(config().retention()).isEqualTo(new Retention(9, 10));
        assertThat(config().changeEvents()).isTrue();
        assertThat(config().proxies()).contains("proxy:3128");
        assertThat(config().proxyUsername()).contains("keycloak");
        assertThat(config().proxyPassword()).contains("${vault.proxy}");
        assertThat(config().attributeMapping().rows()).containsExactly(new Row("alias", "nickname"));
    }

    @Test
    @DisplayName("an empty table is a table, an empty field is not")
    void emptyMapping() {
        model.put("attributeMapping", "[]");
        assertThat(config().attributeMapping().rows()).isEmpty();

        model.put("attributeMapping", "");
        assertThat(config().attributeMapping()).isEqualTo(DefaultMapping.wecom());
    }

    @Test
    @DisplayName("no secret appears when the configuration is logged")
    void toStringHidesSecrets() {
        model.put("appSecret", "hush-app");
        model.put("contactSyncSecret", "hush-sync");
        model.put("proxyUsername", "hush-user");
        model.put("proxyPassword", "hush-proxy");

        assertThat(config().toString()).doesNotContain("hush").contains("targetGroup=/WeCom");
    }

    @Test
    @DisplayName("the configuration of another provider is not read by mistake")
    void foreign() {
        model.setProviderId("ldap");

        assertThatThrownBy(this::config).isInstanceOf(IllegalArgumentException.class);
    }
}
