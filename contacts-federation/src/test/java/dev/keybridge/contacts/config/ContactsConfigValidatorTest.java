package dev.keybridge.contacts.config;

import dev.keybridge.contacts.FakeRealm;
import dev.keybridge.contacts.Messages;
import dev.keybridge.contacts.mapping.DefaultMapping;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.enums.SslRequired;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ContactsConfigValidatorTest {
    private final FakeRealm realm = new FakeRealm();
    private final ComponentModel model = new ComponentModel(realm.provider());

    private void validate() {
        ContactsConfigValidator.validate(realm.session(), realm.realm(), model);
    }

    private void accepted() {
        assertThatCode(this::validate).doesNotThrowAnyException();
    }

    /** What an administrator reads, in English; that it can be said in Chinese is checked along. */
    private String refused() {
        ComponentValidationException complaint =
                catchThrowableOfType(ComponentValidationException.class, this::validate);
        assertThat(complaint).as("the configuration is refused").isNotNull();
        assertThat(Messages.chinese().of(complaint)).doesNotContain(complaint.getMessage());
        return Messages.english().of(complaint);
    }

    @Nested
    @DisplayName("credentials and addresses")
    class Credentials {
        @Test
        @DisplayName("corp id and app secret are enough")
        void minimal() {
            accepted();
        }

        @Test
        @DisplayName("everything filled in is accepted")
        void complete() {
            model.put("agentId", "1000002");
            model.put("appSecret", "${vault.app}");
            model.put("contactSyncSecret", "x");
            model.put("identityProviderAlias", "wecom");
            model.getConfig().put("includedDepartments", List.of("1", ""));
            model.getConfig().put("excludedDepartments", List.of("7", "8"));
            model.put("targetGroup", "/Company/WeCom");
            model.put("leaverAction", "delete");
            model.put("leaverGraceDays", "90");
            model.put("proxies", "proxy-a:3128, [2001:db8::1]:3128");
            model.put("proxyUsername", "keycloak");
            model.put("proxyPassword", "x");
            model.put("attributeMapping", DefaultMapping.wecom().toJson());
            realm.identityProvider("wecom", "wecom", "ww1234567890abcdef").group("/Company");

            accepted();
        }

        @ParameterizedTest
        @DisplayName("what is no corp id is refused with a hint")
        @ValueSource(
                strings = {
                    "1000002",
                    "ww",
                    "ding123456",
                    "ww12345678 90abcdef",
                    "wwABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopq"
                })
        void corpId(String value) {
            model.put("corpId", value);

            assertThat(refused()).startsWith("This is not a corp ID.");
        }

        @Test
        @DisplayName("an empty required field is named by its label")
        void missing() {
            model.getConfig().remove("appSecret");
            assertThat(refused()).isEqualTo("App secret must not be empty.");

            model.put("corpId", " ");
            assertThat(refused()).isEqualTo("Corp ID must not be empty.");
        }

        @ParameterizedTest
        @DisplayName("an agent id is a number")
        @ValueSource(strings = {"app", "-1", "0", "1.5", "1000002x"})
        void agentId(String value) {
            model.put("agentId", value);

            assertThat(refused()).startsWith("This is not an agent ID.");
        }

        @ParameterizedTest
        @DisplayName("a base URL that would send secrets in the clear, or is none, is refused")
        @ValueSource(
                strings = {
                    "http://wecom.corp.example",
                    "http://10.0.0.1:8080",
                    "http://127.0.0.1.evil.example",
                    "http://localhost.evil.example",
                    "http://evil.localhost",
                    "https://user:pass@host",
                    "https://host/?x=1",
                    "https://host/#x",
                    "https:///path",
                    "ftp://host",
                    "qyapi.weixin.qq.com",
                    "https://two words"
                })
        void badUrl(String url) {
            model.put("apiBaseUrl", url);

            assertThat(refused()).startsWith("The API base URL cannot be used.").doesNotContain("pass");
        }

        @ParameterizedTest
        @DisplayName("https anywhere, and http on this host, are accepted")
        @ValueSource(
                strings = {
                    "https://wecom.corp.example/api/",
                    "http://localhost:8123",
                    "http://127.0.0.1:8123",
                    "http://[::1]:8123"
                })
        void goodUrl(String url) {
            model.put("apiBaseUrl", url);

            accepted();
        }

        @Test
        @DisplayName("a realm that requires SSL for nothing may use http for a simulator on another host")
        void noSsl() {
            model.put("apiBaseUrl", "http://simulator:8123");
            realm.sslRequired(SslRequired.NONE);

            accepted();
        }

        @ParameterizedTest
        @DisplayName("proxies must be host:port")
        @ValueSource(strings = {"proxy", "http://proxy:3128", "user:pass@proxy:3128", "proxy:0", "proxy:x", "a:1,b"})
        void proxies(String list) {
            model.put("proxies", list);

            assertThat(refused()).startsWith("Proxies are written host:port");
        }

        @Test
        @DisplayName("a proxy password without a user is a mistake")
        void proxyPassword() {
            model.put("proxyPassword", "hush");

            assertThat(refused()).isEqualTo("There is a proxy password and no proxy user.");
        }
    }

    @Nested
    @DisplayName("the identity provider")
    class IdentityProvider {
        @Test
        @DisplayName("need not exist yet")
        void later() {
            model.put("identityProviderAlias", "wecom");

            accepted();
        }

        @Test
        @DisplayName("must be of this vendor: a link of another kind would let the wrong person in")
        void kind() {
            model.put("identityProviderAlias", "google");
            realm.identityProvider("google", "google", "ww1234567890abcdef");

            assertThat(refused()).isEqualTo("The identity provider google exists and is not of the kind wecom.");
        }

        @Test
        @DisplayName("must be of the same company: equal ids of two companies are different people")
        void corp() {
            model.put("identityProviderAlias", "wecom");
            realm.identityProvider("wecom", "wecom", "ww9999999999999999");

            assertThat(refused()).startsWith("The identity provider wecom belongs to another company");
        }
    }

    @Nested
    @DisplayName("departments and the target group")
    class Groups {
        @ParameterizedTest
        @DisplayName("department ids are numbers")
        @ValueSource(strings = {"R&D", "-1", "0", "1 2"})
        void ids(String id) {
            model.getConfig().put("excludedDepartments", List.of("3", id));

            assertThat(refused())
                    .isEqualTo("Excluded departments: " + id + " is not the id of a department. Ids are numbers.");
        }

        @Test
        @DisplayName("an id that is listed twice, or both in and out, is a mistake")
        void twice() {
            model.getConfig().put("includedDepartments", List.of("3", " 3"));
            assertThat(refused()).isEqualTo("Included departments: 3 is listed twice.");

            model.getConfig().put("includedDepartments", List.of("3"));
            model.getConfig().put("excludedDepartments", List.of("4", "3"));
            assertThat(refused())
                    .isEqualTo(
                            "Department 3 is listed both under Included departments and under Excluded departments.");
        }

        @ParameterizedTest
        @DisplayName("what is no path of a group is refused")
        @ValueSource(strings = {"WeCom", "/", "/WeCom/", "//WeCom", "/a//b", "/a/ /b"})
        void path(String path) {
            model.put("targetGroup", path);

            assertThat(refused()).startsWith(path + " is not the path of a group.");
        }

        @Test
        @DisplayName("a target group that gives admin rights is refused, also when the rights come from above")
        void admin() {
            model.put("targetGroup", "/Staff/WeCom");
            realm.clientRole("realm-management", "manage-users")
                    .realmRole("helpdesk", "realm-management.manage-users")
                    .group("/Staff", "helpdesk")
                    .group("/Staff/WeCom");

            assertThat(refused()).startsWith("Members of the group /Staff/WeCom get admin rights");
        }

        @ParameterizedTest
        @DisplayName("a target group that a run would make below a group with admin rights is refused")
        @ValueSource(strings = {"/Staff/WeCom", "/Staff/China/WeCom"})
        void notYetBelowAdmins(String path) {
            model.put("targetGroup", path);
            realm.clientRole("realm-management", "manage-users").group("/Staff", "realm-management.manage-users");

            assertThat(refused()).startsWith("Members of the group " + path + " get admin rights");
        }

        @Test
        @DisplayName("one that a run would make below an ordinary group, beside one with admin rights, is fine")
        void notYetBesideAdmins() {
            model.put("targetGroup", "/Staff/WeCom");
            realm.clientRole("realm-management", "manage-users")
                    .group("/Staff")
                    .group("/WeCom", "realm-management.manage-users");

            accepted();
        }

        @Test
        @DisplayName("a target group with ordinary roles is fine")
        void harmless() {
            model.put("targetGroup", "/Staff");
            realm.clientRole("app", "manage-users").group("/Staff", "app.manage-users");

            accepted();
        }
    }

    @Nested
    @DisplayName("leavers and limits")
    class Removals {
        @Test
        @DisplayName("an unknown action is refused with the list of those that exist")
        void action() {
            model.put("leaverAction", "Delete");

            assertThat(refused()).isEqualTo("Delete is not one of: disable, delete, unlink, keep.");
        }

        @ParameterizedTest
        @DisplayName("numbers have their ranges, and the message names them")
        @CsvSource({
            "leaverGraceDays, -1, Days of grace must be a whole number from 0 to 3650.",
            "leaverGraceDays, 3651, Days of grace must be a whole number from 0 to 3650.",
            "maxIdentityChanges, -1, Most user names and e-mail addresses changed in one run must be a whole number from 0 to 1000000.",
            "maxMembershipRemovalsPercent, 101, 'Most memberships removed, in percent must be a whole number from 0 to 100.'",
            "historyDays, 0, 'History, in days must be a whole number from 1 to 3650.'",
            "maxUserRemovals, x, Most accounts removed in one run must be a whole number from 0 to 1000000.",
            "maxUserRemovalsPercent, 101, 'Most accounts removed, in percent must be a whole number from 0 to 100.'",
            "maxDepartmentRemovals, 1.5, Most department groups removed in one run must be a whole number from 0 to 1000000.",
            "maxDepartmentRemovalsPercent, -5, 'Most department groups removed, in percent must be a whole number from 0 to 100.'"
        })
        void ranges(String field, String value, String message) {
            model.put(field, value);

            assertThat(refused()).isEqualTo(message);
        }

        @ParameterizedTest
        @DisplayName("zero is a number: nothing may be removed")
        @ValueSource(
                strings = {"leaverGraceDays", "maxUserRemovals", "maxUserRemovalsPercent", "maxDepartmentRemovals"})
        void zero(String field) {
            model.put(field, "0");

            accepted();
        }
    }

    @Nested
    @DisplayName("the attribute mapping")
    class Mapping {
        private void rows(String... cells) {
            StringBuilder json = new StringBuilder("[");
            for (int i = 0; i < cells.length; i += 2) {
                json.append(i == 0 ? "" : ",")
                        .append("{\"key\":\"" + cells[i] + "\",\"value\":\"" + cells[i + 1] + "\"}");
            }
            model.put("attributeMapping", json.append("]").toString());
        }

        @Test
        @DisplayName("an unknown field is refused, with the fields that may have been meant")
        void field() {
            rows("postion", "title");

            assertThat(refused())
                    .startsWith("postion is not a field of the vendor.")
                    .contains("position");
        }

        @ParameterizedTest
        @DisplayName("what identifies a person cannot be overwritten by a mapping")
        @ValueSource(
                strings = {
                    "username",
                    "wecom.userid",
                    "WECOM.USERID",
                    "LDAP_ID",
                    "federationLink",
                    "Email",
                    "is_temporary_admin"
                })
        void reserved(String attribute) {
            rows("alias", attribute);

            assertThat(refused()).startsWith("Nothing may be mapped to " + attribute);
        }

        @Test
        @DisplayName("a name that Keycloak cannot declare is refused")
        void name() {
            rows("alias", "nick name");

            assertThat(refused()).startsWith("nick name cannot be the name of a user attribute");
        }

        @Test
        @DisplayName("two rows for one attribute are a mistake, for the e-mail address a choice")
        void twice() {
            rows("biz_mail", "email", "email", "email", "alias", "firstName");
            accepted();

            rows("alias", "nickname", "english_name", "nickname");
            assertThat(refused()).isEqualTo("Attribute mapping: several rows write nickname.");
        }

        @Test
        @DisplayName("one field may be written to two attributes")
        void oneToTwo() {
            rows("position", "title", "position", "wecom.position");

            accepted();
        }

        @Test
        @DisplayName("a row with one half is a mistake")
        void half() {
            rows("alias", "");

            assertThat(refused()).isEqualTo("Attribute mapping: the row with alias lacks its other half.");
        }

        @Test
        @DisplayName(
                "stars belong to a family of fields and to one of attributes, none of which is reserved or written otherwise")
        void stars() {
            rows("extattr.*", "hr.*", "external_attr.*", "shown.*");
            accepted();

            rows("extattr.*", "hr");
            assertThat(refused()).isEqualTo("extattr.* to hr: a star must be at the end of both or of neither.");

            rows("position*", "hr.*");
            assertThat(refused())
                    .isEqualTo("There is no family of fields position*. There are: extattr.*, external_attr.*");

            rows("extattr.*", "wecom.*");
            assertThat(refused()).startsWith("Nothing may be mapped to wecom.*");

            rows("extattr.*", "*");
            assertThat(refused()).startsWith("* cannot be the name");

            rows("extattr.*", "hr.*", "alias", "hr.alias");
            assertThat(refused())
                    .isEqualTo(
                            "Attribute mapping: hr.alias is written by a row of its own and could be written by the row for hr.* too.");
        }

        @Test
        @DisplayName("a value that is no table is refused")
        void unreadable() {
            model.put("attributeMapping", "{\"alias\":\"nickname\"}");

            assertThat(refused()).startsWith("The attribute mapping cannot be read.");
        }

        @Test
        @DisplayName("no mapping at all, an empty one and the default one are fine")
        void fine() {
            accepted();
            rows();
            accepted();
            model.put("attributeMapping", DefaultMapping.wecom().toJson());
            accepted();
        }
    }

    @ParameterizedTest
    @DisplayName("a secret in the wrong field does not come back in a message")
    @ValueSource(strings = {"corpId", "agentId", "proxies", "apiBaseUrl", "attributeMapping"})
    void secretsStaySecret(String field) {
        model.put(field, "hush:hush@hush");

        ComponentValidationException complaint =
                catchThrowableOfType(ComponentValidationException.class, this::validate);

        assertThat(complaint.getParameters())
                .noneMatch(parameter -> parameter.toString().contains("hush"));
    }

    @Nested
    @DisplayName("matching rules")
    class MatchRules {
        private String refused(String rules) {
            model.put("matchRules", rules);
            return ContactsConfigValidatorTest.this.refused();
        }

        @Test
        @DisplayName("may rest on what the company gives to people")
        void attested() {
            model.put("matchRules", "email\nmobile\nusername\nattribute:employeeNumber=extattr.工号\n");
            accepted();
            model.put("usernameTemplate", "${userid}@b");
            accepted();
        }

        @Test
        @DisplayName("may not rest on what members can say of themselves at the vendor")
        void claimed() {
            for (String rule :
                    List.of("email=email", "attribute:nick=alias", "mobile=telephone", "email=english_name")) {
                assertThat(refused("username\n" + rule))
                        .startsWith("Nobody can be matched by " + rule.substring(rule.indexOf('=') + 1) + ":")
                        .contains("biz_mail, extattr., userid");
            }
        }

        @Test
        @DisplayName("are told apart from what is none")
        void form() {
            assertThat(refused("email, username")).startsWith("This is not a matching rule: email, username.");
            assertThat(refused("attribute:n=bizmail")).startsWith("bizmail is not a field of the vendor");
            assertThat(refused("email\n email ")).startsWith("The matching rule email is there twice");
            model.getConfig().put("matchRules", List.of("email", "username"));
            assertThat(ContactsConfigValidatorTest.this.refused()).startsWith("Matching rules must be one value");
        }
    }
}
