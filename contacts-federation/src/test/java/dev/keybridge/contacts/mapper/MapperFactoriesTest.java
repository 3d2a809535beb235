package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.FakeRealm;
import dev.keybridge.contacts.Messages;
import dev.keybridge.contacts.mapping.DepartmentGroupRule;
import dev.keybridge.contacts.mapping.FieldRule;
import dev.keybridge.contacts.mapping.FixedRule;
import dev.keybridge.contacts.mapping.MappingRule;
import dev.keybridge.contacts.mapping.TagRule;
import dev.keybridge.contacts.mapping.Template;
import dev.keybridge.contacts.mapping.TemplateRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.provider.Spi;

import java.util.Optional;
import java.util.ServiceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class MapperFactoriesTest {
    private static final String ATTRIBUTE = "contact-attribute-mapper";
    private static final String HARDCODED = "contact-hardcoded-attribute-mapper";
    private static final String TEMPLATE = "contact-template-attribute-mapper";
    private static final String DEPARTMENT = "contact-department-group-mapper";
    private static final String TAG = "contact-tag-mapper";

    private final FakeRealm realm = new FakeRealm();

    private MappingRule accepted(String kind, String... settings) {
        ComponentModel mapper = realm.mapper("m", kind, settings);
        ContactMapperFactory factory = FakeRealm.factory(kind);
        assertThatCode(() -> factory.validateConfiguration(realm.session(), realm.realm(), mapper))
                .doesNotThrowAnyException();
        return factory.create(realm.session(), mapper).rule();
    }

    private String refused(String kind, String... settings) {
        return refused(realm.mapper("m", kind, settings));
    }

    private String refused(ComponentModel mapper) {
        ComponentValidationException complaint = catchThrowableOfType(
                ComponentValidationException.class,
                () -> FakeRealm.factory(mapper.getProviderId())
                        .validateConfiguration(realm.session(), realm.realm(), mapper));
        assertThat(complaint).as("the mapper is refused").isNotNull();
        assertThat(Messages.chinese().of(complaint)).doesNotContain(complaint.getMessage());
        return Messages.english().of(complaint);
    }

    @Test
    @DisplayName("Keycloak finds the kind of component and all five mappers through their service files")
    void services() {
        assertThat(ServiceLoader.load(Spi.class)).anySatisfy(spi -> {
            assertThat(spi.getProviderClass()).isEqualTo(ContactMapper.class);
            assertThat(spi.getProviderFactoryClass()).isEqualTo(ContactMapperFactory.class);
            assertThat(spi.isInternal()).isTrue();
        });
        assertThat(ServiceLoader.load(ContactMapperFactory.class))
                .extracting(ContactMapperFactory::getId)
                .containsExactlyInAnyOrder(ATTRIBUTE, HARDCODED, TEMPLATE, DEPARTMENT, TAG);
    }

    @Test
    @DisplayName("a mapper below something else than a contacts provider is refused")
    void parent() {
        ComponentModel mapper = realm.mapper("m", ATTRIBUTE, "field", "alias", "attribute", "nickname");
        mapper.setParentId("elsewhere");
        assertThat(refused(mapper)).isEqualTo("The parent of this mapper is not a contacts provider.");

        realm.provider().setProviderId("ldap");
        mapper.setParentId(FakeRealm.PROVIDER);
        assertThat(refused(mapper)).isEqualTo("The parent of this mapper is not a contacts provider.");
    }

    @Test
    @DisplayName("a priority must be a number")
    void priority() {
        assertThat(refused(ATTRIBUTE, "field", "alias", "attribute", "nickname", "priority", "high"))
                .isEqualTo("The priority must be a whole number.");
    }

    @Nested
    @DisplayName("attribute mappers")
    class Attributes {
        @Test
        @DisplayName("map any field of the vendor to an attribute or a property")
        void accepting() {
            assertThat(accepted(ATTRIBUTE, "field", " extattr.工号 ", "attribute", "employeeNumber"))
                    .isEqualTo(new FieldRule("extattr.工号", "employeeNumber"));
            assertThat(accepted(ATTRIBUTE, "field", "alias", "attribute", "firstName"))
                    .isEqualTo(new FieldRule("alias", "firstName"));
            assertThat(accepted(HARDCODED, "attribute", "source", "value", "WeCom"))
                    .isEqualTo(new FixedRule("source", "WeCom"));
            assertThat(accepted(TEMPLATE, "template", "${name} (${alias})", "attribute", "label"))
                    .isEqualTo(new TemplateRule(Template.parse("${name} (${alias})"), "label"));
        }

        @Test
        @DisplayName("refuse fields that do not exist and names that are reserved")
        void refusing() {
            assertThat(refused(ATTRIBUTE, "field", "Alias", "attribute", "nickname"))
                    .startsWith("Alias is not a field of the vendor.")
                    .contains("alias");
            assertThat(refused(ATTRIBUTE, "field", "alias")).isEqualTo("User attribute must not be empty.");
            assertThat(refused(ATTRIBUTE, "field", "alias", "attribute", "wecom.userid"))
                    .startsWith("Nothing may be mapped to wecom.userid");
            assertThat(refused(TEMPLATE, "template", "${nome}", "attribute", "label"))
                    .startsWith("nome is not a field of the vendor.");
            assertThat(refused(TEMPLATE, "template", "{name}", "attribute", "label"))
                    .startsWith("This is not a template with at least one field");
        }

        @Test
        @DisplayName("refuse one e-mail address or name for everybody")
        void hardcodedPerson() {
            assertThat(refused(HARDCODED, "attribute", "email", "value", "all@corp.example"))
                    .startsWith("Nothing may be mapped to email");
            assertThat(refused(HARDCODED, "attribute", "source")).isEqualTo("Value must not be empty.");
        }
    }

    @Nested
    @DisplayName("department and tag mappers")
    class Memberships {
        @Test
        @DisplayName("lead to groups and roles that exist")
        void accepting() {
            realm.realmRole("on-call").clientRole("app", "viewer").group("/staff", "on-call");

            assertThat(accepted(DEPARTMENT, "department", "2", "group", "/staff"))
                    .isEqualTo(new DepartmentGroupRule("2", true, "/staff"));
            assertThat(accepted(DEPARTMENT, "department", "2", "group", "/staff", "includeSubDepartments", "false"))
                    .isEqualTo(new DepartmentGroupRule("2", false, "/staff"));
            assertThat(accepted(TAG, "tag", "轮值", "group", "/staff", "role", ""))
                    .isEqualTo(new TagRule("轮值", Optional.of("/staff"), Optional.empty()));
            assertThat(accepted(TAG, "tag", "3", "role", "app.viewer"))
                    .isEqualTo(new TagRule("3", Optional.empty(), Optional.of("app.viewer")));
        }

        @Test
        @DisplayName("refuse what does not exist")
        void missing() {
            assertThat(refused(DEPARTMENT, "department", "2", "group", "/staff"))
                    .startsWith("There is no group /staff.");
            assertThat(refused(DEPARTMENT, "department", "2", "group", "staff")).startsWith("There is no group staff.");
            assertThat(refused(DEPARTMENT, "department", "R&D", "group", "/staff"))
                    .isEqualTo("R&D is not the id of a department. Ids are numbers.");
            assertThat(refused(TAG, "tag", "3", "role", "on-call")).startsWith("There is no role on-call.");
        }

        @Test
        @DisplayName("refuse neither and both of group and role")
        void oneTarget() {
            realm.realmRole("on-call").group("/staff");

            assertThat(refused(TAG, "tag", "3")).isEqualTo("Give either a group or a role.");
            assertThat(refused(TAG, "tag", "3", "group", "/staff", "role", "on-call"))
                    .isEqualTo("Give either a group or a role.");
        }

        @Test
        @DisplayName("refuse every way to admin rights")
        void adminRights() {
            realm.clientRole("realm-management", "realm-admin")
                    .clientRole("realm-management", "view-users")
                    .realmRole("inner", "realm-management.view-users")
                    .realmRole("outer", "inner")
                    .group("/ops", "outer")
                    .group("/ops/duty");

            assertThat(refused(TAG, "tag", "3", "role", "realm-management.realm-admin"))
                    .startsWith("The role realm-management.realm-admin is an admin role or includes one.");
            assertThat(refused(TAG, "tag", "3", "role", "outer"))
                    .startsWith("The role outer is an admin role or includes one.");
            assertThat(refused(TAG, "tag", "3", "group", "/ops/duty"))
                    .startsWith("Members of the group /ops/duty get admin rights");
            assertThat(refused(DEPARTMENT, "department", "2", "group", "/ops"))
                    .startsWith("Members of the group /ops get admin rights");
        }

        @Test
        @DisplayName("refuse the server's own admin roles in the master realm")
        void masterRealm() {
            realm.named("master").realmRole("admin").realmRole("create-realm").clientRole("acme-realm", "manage-users");

            assertThat(refused(TAG, "tag", "3", "role", "admin")).startsWith("The role admin is an admin role");
            assertThat(refused(TAG, "tag", "3", "role", "create-realm")).startsWith("The role create-realm is");
            assertThat(refused(TAG, "tag", "3", "role", "acme-realm.manage-users"))
                    .startsWith("The role acme-realm.manage-users is");
        }

        @Test
        @DisplayName("take a role named admin in an ordinary realm for what it is")
        void ordinaryAdmin() {
            realm.realmRole("admin");

            assertThat(accepted(TAG, "tag", "3", "role", "admin").roles()).containsExactly("admin");
        }
    }
}
