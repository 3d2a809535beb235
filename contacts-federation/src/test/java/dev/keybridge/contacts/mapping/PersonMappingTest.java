package dev.keybridge.contacts.mapping;

import dev.keybridge.contacts.mapping.AttributeMapping.Row;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import static dev.keybridge.contacts.mapping.Directory.person;
import static dev.keybridge.contacts.mapping.Directory.place;
import static org.assertj.core.api.Assertions.assertThat;

class PersonMappingTest {
    private static final AttributeMapping NOTHING = new AttributeMapping(List.of());

    private static AccountDraft byDefault(Person person) {
        return mapping(DefaultMapping.wecom()).draft(person);
    }

    private static PersonMapping mapping(AttributeMapping table, MappingRule... rules) {
        return new PersonMapping(VendorFields.WECOM, UsernamePolicy.USERID, table, List.of(rules));
    }

    private static AttributeMapping table(Row... rows) {
        return new AttributeMapping(List.of(rows));
    }

    @Nested
    @DisplayName("with the default mapping")
    class Defaults {
        @Test
        @DisplayName("every field of a member lands where the documentation says")
        void allFields() {
            Person member = person(
                    "LinMei",
                    Optional.of("林梅"),
                    Optional.of(List.of(place("2", false, 0), place("5", true, 10))),
                    fields -> fields.put("biz_mail", "linmei@corp.example")
                            .put("email", "lin.mei@example.com")
                            .put("mobile", "+8613900000001")
                            .put("avatar", "https://img.example/a.png")
                            .put("alias", "May")
                            .put("position", "工程师")
                            .put("external_position", "顾问")
                            .put("telephone", "010-5550000")
                            .put("gender", "2")
                            .put("english_name", "May Lin")
                            .put("address", "Sample Road 1")
                            .put("status", "1")
                            .put("main_department", "2")
                            .put("direct_leader", "ZhaoYun")
                            .put("extattr.工号", "E1001")
                            .put("qr_code", "https://img.example/q.png"));

            AccountDraft draft = byDefault(member);

            assertThat(draft.properties())
                    .isEqualTo(Fields.builder()
                            .put("username", "linmei")
                            .put("email", "linmei@corp.example")
                            .put("firstName", "梅")
                            .put("lastName", "林")
                            .build());
            assertThat(draft.attributes())
                    .isEqualTo(Fields.builder()
                            .put("wecom.userid", "LinMei")
                            .put("phoneNumber", "+8613900000001")
                            .put("picture", "https://img.example/a.png")
                            .put("nickname", "May")
                            .put("wecom.position", "工程师")
                            .put("wecom.external_position", "顾问")
                            .put("wecom.telephone", "010-5550000")
                            .put("wecom.gender", "2")
                            .put("wecom.english_name", "May Lin")
                            .put("wecom.address", "Sample Road 1")
                            .put("wecom.status", "1")
                            .put("wecom.department.main", "2")
                            .put("wecom.department.leader", "5")
                            .put("wecom.department.order", List.of("2:0", "5:10"))
                            .put("wecom.direct_leader", "ZhaoYun")
                            .put("wecom.extattr.工号", "E1001")
                            .build());
            assertThat(draft.departmentIds()).contains(Set.of("2", "5"));
            assertThat(draft.personId()).isEqualTo("linmei");
            assertThat(draft.vendorId()).isEqualTo("LinMei");
            assertThat(draft.status()).isEqualTo(PersonStatus.ACTIVE);
        }

        @Test
        @DisplayName("of a member about whom WeCom tells nothing only username and userid are written")
        void nothingKnown() {
            AccountDraft draft = byDefault(Directory.withoutPlaces("Ghost"));

            assertThat(draft.properties().names()).containsExactly("username");
            assertThat(draft.attributes())
                    .isEqualTo(Fields.builder().put("wecom.userid", "Ghost").build());
            assertThat(draft.departmentIds()).isEmpty();
            assertThat(draft.groups()).isEmpty();
            assertThat(draft.roles()).isEmpty();
        }

        @Test
        @DisplayName("a field that became empty at WeCom clears its attribute, and a blank value counts as empty")
        void emptyClears() {
            AccountDraft draft =
                    byDefault(person("li", fields -> fields.putEmpty("position").put("telephone", " ")));

            assertThat(draft.attributes().values("wecom.position")).contains(List.of());
            assertThat(draft.attributes().values("wecom.telephone")).contains(List.of());
            assertThat(draft.attributes().isKnown("nickname")).isFalse();
        }

        @Test
        @DisplayName("a person who leads no department any more loses the attribute that names departments led")
        void leadsNothing() {
            AccountDraft draft = byDefault(person("li", fields -> fields, place("2", false, 1)));

            assertThat(draft.attributes().values("wecom.department.leader")).contains(List.of());
        }

        @Test
        @DisplayName("as long as WeCom does not tell who leads, nothing is said about departments led")
        void leadsUnknown() {
            AccountDraft draft = byDefault(person("li", fields -> fields, place("2", true, 1), Membership.of("3")));

            assertThat(draft.attributes().isKnown("wecom.department.leader")).isFalse();
            assertThat(draft.attributes().isKnown("wecom.department.order")).isFalse();
        }

        @Test
        @DisplayName("a name of one word is known to have no last name; of a name that is not told nothing is known")
        void loneName() {
            AccountDraft draft = byDefault(Directory.named("cher", "Cher"));

            assertThat(draft.properties().first("firstName")).contains("Cher");
            assertThat(draft.properties().values("lastName")).contains(List.of());
            assertThat(byDefault(Directory.named("blank", " ")).properties().isKnown("lastName"))
                    .isFalse();
        }

        @Test
        @DisplayName("an extended attribute whose name would take the place of the vendor's key is not written")
        void hostileExtendedAttribute() {
            AttributeMapping reckless = table(new Row("extattr.*", "wecom.*"));

            AccountDraft draft = mapping(reckless)
                    .draft(person(
                            "Li",
                            fields -> fields.put("extattr.userid", "admin").put("extattr.工号", "1")));

            assertThat(draft.attributes())
                    .isEqualTo(Fields.builder()
                            .put("wecom.userid", "Li")
                            .put("wecom.工号", "1")
                            .build());
        }
    }

    @Nested
    @DisplayName("the e-mail address")
    class Email {
        private Optional<List<String>> email(Person person) {
            return byDefault(person).properties().values("email");
        }

        @Test
        @DisplayName("is the personal one if there is no corporate one")
        void second() {
            assertThat(email(person("li", fields -> fields.put("email", "li@example.com"))))
                    .contains(List.of("li@example.com"));
        }

        @Test
        @DisplayName("is passed over when it is none, and the next one is taken")
        void invalid() {
            assertThat(email(person(
                            "li",
                            fields -> fields.put("biz_mail", "li@localhost").put("email", "li@example.com"))))
                    .contains(List.of("li@example.com"));
        }

        @Test
        @DisplayName("stays as it is in Keycloak when WeCom withholds both, or has none that is valid")
        void nothingUsable() {
            assertThat(email(person("li", fields -> fields))).isEmpty();
            assertThat(email(person(
                            "li", fields -> fields.put("biz_mail", "none").put("email", "neither"))))
                    .isEmpty();
            assertThat(email(person("li", fields -> fields.putEmpty("biz_mail"))))
                    .isEmpty();
        }

        @Test
        @DisplayName("is cleared when the vendor says that both are empty")
        void bothEmpty() {
            assertThat(email(person("li", fields -> fields.putEmpty("biz_mail").putEmpty("email"))))
                    .contains(List.of());
        }
    }

    @Nested
    @DisplayName("with a mapping of one's own")
    class Custom {
        @Test
        @DisplayName("an empty table leaves username, names and the vendor's key")
        void emptyTable() {
            AccountDraft draft = mapping(NOTHING)
                    .draft(person(
                            "Li",
                            Optional.of("Li Na"),
                            Optional.empty(),
                            fields -> fields.put("email", "li@example.com").put("position", "x")));

            assertThat(draft.properties().names()).containsExactly("firstName", "lastName", "username");
            assertThat(draft.attributes().names()).containsExactly("wecom.userid");
        }

        @Test
        @DisplayName("a row for the first name replaces what the full name was taken apart into, if it has a value")
        void firstName() {
            AttributeMapping table = table(new Row("alias", "firstName"));
            Optional<String> name = Optional.of("李娜");

            AccountDraft nicknamed =
                    mapping(table).draft(person("li", name, Optional.empty(), fields -> fields.put("alias", "Nana")));
            AccountDraft plain = mapping(table).draft(person("li", name, Optional.empty(), fields -> fields));
            AccountDraft emptied =
                    mapping(table).draft(person("li", name, Optional.empty(), fields -> fields.putEmpty("alias")));

            assertThat(nicknamed.properties().first("firstName")).contains("Nana");
            assertThat(nicknamed.properties().first("lastName")).contains("李");
            assertThat(plain.properties().first("firstName")).contains("娜");
            assertThat(emptied.properties().first("firstName")).contains("娜");
        }

        @Test
        @DisplayName("one field can go into two attributes")
        void twice() {
            AttributeMapping table = table(new Row("position", "title"), new Row("position", "wecom.position"));

            AccountDraft draft = mapping(table).draft(person("li", fields -> fields.put("position", "CTO")));

            assertThat(draft.attributes().first("title")).contains("CTO");
            assertThat(draft.attributes().first("wecom.position")).contains("CTO");
        }

        @Test
        @DisplayName("a later mapper that has something to say replaces the table, one that has not does not")
        void laterWins() {
            PersonMapping mapping = mapping(
                    table(new Row("position", "title")),
                    new FixedRule("kind", "employee"),
                    new FieldRule("external_position", "title"),
                    new FieldRule("alias", "kind"));

            AccountDraft draft = mapping.draft(
                    person("li", fields -> fields.put("position", "inner").put("external_position", "outer")));

            assertThat(draft.attributes().first("title")).contains("outer");
            assertThat(draft.attributes().first("kind")).contains("employee");
        }

        @Test
        @DisplayName("no rule can write another id than the vendor's into the vendor's key")
        void keyIsKept() {
            AccountDraft draft =
                    mapping(NOTHING, new FixedRule("wecom.userid", "admin")).draft(Directory.withoutPlaces("Li"));

            assertThat(draft.attributes().values("wecom.userid")).contains(List.of("Li"));
        }
    }

    @Test
    @DisplayName("two mappings have the same version if and only if they do the same")
    void version() {
        MappingRule one = new FixedRule("a", "b");
        MappingRule other = new FieldRule("alias", "a");
        PersonMapping mapping = mapping(DefaultMapping.wecom(), one, other);

        assertThat(mapping.version())
                .hasSize(64)
                .isEqualTo(mapping(DefaultMapping.wecom(), one, other).version())
                .isEqualTo(mapping.with(Directory.company().facts()).version())
                .isNotEqualTo(mapping(DefaultMapping.wecom(), other, one).version())
                .isNotEqualTo(mapping(DefaultMapping.wecom(), one).version())
                .isNotEqualTo(mapping(NOTHING, one, other).version());
        assertThat(mapping(table(new Row("biz_mail", "email"), new Row("email", "email")))
                        .version())
                .isNotEqualTo(mapping(table(new Row("email", "email"), new Row("biz_mail", "email")))
                        .version());
    }

    @Test
    @DisplayName("a mapping knows what it manages, so that everything else stays the administrator's")
    void managed() {
        PersonMapping mapping = mapping(
                table(new Row("email", "email"), new Row("order", "rank"), new Row("extattr.*", "x.*")),
                new TemplateRule(Template.parse("${name}"), "label"),
                new DepartmentGroupRule("2", true, "/staff"),
                new TagRule("duty", Optional.empty(), Optional.of("on-call")));

        assertThat(mapping.managedAttributes()).containsExactly("label", "rank", "wecom.userid", "x.*");
        assertThat(mapping.listAttributes()).containsExactly("rank");
        assertThat(mapping.managedGroups()).containsExactly("/staff");
        assertThat(mapping.managedRoles()).containsExactly("on-call");
        assertThat(mapping.needsTags()).isTrue();
        assertThat(mapping(DefaultMapping.wecom()).needsTags()).isFalse();
    }

    @Test
    @DisplayName("a draft can be logged without personal data")
    void toStringIsHarmless() {
        AccountDraft draft = byDefault(
                person("li", Optional.of("李娜"), Optional.empty(), fields -> fields.put("mobile", "+8613900000001")));

        assertThat(draft).hasToString("AccountDraft[li, ACTIVE]");
    }
}
