package dev.keybridge.contacts.mapping;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {
    @ParameterizedTest
    @DisplayName("names that Keycloak or the sync keeps for itself are reserved in whatever case they are written")
    @ValueSource(
            strings = {
                "username",
                "Email",
                "lastName",
                "wecom.userid",
                "WeCom.UserId",
                "dingtalk.unionid",
                "LDAP_ID",
                "ldap_entry_dn",
                "KERBEROS_PRINCIPAL",
                "federationLink",
                "is_temporary_admin",
                "kc.email.pending",
                "emailVerified",
                "ENABLED"
            })
    void reserved(String name) {
        assertThat(AttributeNames.isReserved(name)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("ordinary names are not reserved")
    @ValueSource(strings = {"phoneNumber", "picture", "wecom.position", "wecom.userid2", "locale", "employeeNumber"})
    void free(String name) {
        assertThat(AttributeNames.isReserved(name)).isFalse();
        assertThat(AttributeNames.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("a family of names that could hold a reserved one is reserved")
    @ValueSource(strings = {"", "w", "wecom.", "WECOM.", "ldap_", "kc.", "kc.x.", "feder", "federation.x."})
    void reservedFamily(String beginning) {
        assertThat(AttributeNames.isReservedFamily(beginning)).isTrue();
    }

    @Test
    @DisplayName("a family below the vendor's own beginning is free")
    void freeFamily() {
        assertThat(AttributeNames.isReservedFamily("wecom.extattr.")).isFalse();
        assertThat(AttributeNames.isReservedFamily("hr.")).isFalse();
    }

    @ParameterizedTest
    @DisplayName("names that a user profile cannot declare are refused")
    @ValueSource(strings = {"", "two words", "工号", "a/b", "star*", "a:b"})
    void invalid(String name) {
        assertThat(AttributeNames.isValid(name)).isFalse();
        assertThat(AttributeNames.isValid("x".repeat(256))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("addresses that mail can be sent to are taken")
    @ValueSource(
            strings = {"a@b.cn", "first.last+tag@mail.corp.example", "o'neil@example.ie", "x_y-z@a-b.example", "1@2.com"
            })
    void mail(String text) {
        assertThat(MailAddress.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("anything else is no e-mail address")
    @ValueSource(
            strings = {
                "",
                "a",
                "@b.cn",
                "a@",
                "a@b",
                "a b@c.cn",
                "a@b..cn",
                ".a@b.cn",
                "a.@b.cn",
                "a@-b.cn",
                "a@b.c",
                "a@b.12",
                "李@例子.中国",
                "a@b.cn ",
                "a@b@c.cn",
                "a@b.cn\nBcc: x@y.cn"
            })
    void noMail(String text) {
        assertThat(MailAddress.isValid(text)).isFalse();
        assertThat(MailAddress.isValid("x".repeat(65) + "@b.cn")).isFalse();
    }

    @Test
    @DisplayName("for a misspelt field the near ones are offered, for nonsense all of them")
    void near() {
        assertThat(VendorFields.WECOM.near("positon")).contains("position").doesNotContain("mobile");
        assertThat(VendorFields.WECOM.near("mail")).contains("email", "biz_mail");
        assertThat(VendorFields.WECOM.near("zzzzzzzzz")).contains("mobile", "extattr.…");
        assertThat(VendorFields.WECOM.knows("extattr.工号")).isTrue();
        assertThat(VendorFields.WECOM.knows("extattr.")).isFalse();
        assertThat(VendorFields.WECOM.knows("Position")).isFalse();
    }
}
