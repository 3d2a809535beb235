package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.Fake;
import dev.keybridge.contacts.FakeRealm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.AttributeValidatorMetadata;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class UserProfileDecorationTest {
    private final FakeRealm realm = new FakeRealm();

    /** A profile as a realm has it: e-mail and names are required, and one attribute is the administrator's. */
    private static UserProfileMetadata profile(UserProfileContext context) {
        UserProfileMetadata profile = new UserProfileMetadata(context);
        for (String name : List.of("username", "email", "firstName", "lastName")) {
            profile.addAttribute(name, 1, new AttributeValidatorMetadata("length"))
                    .setRequired(AttributeMetadata.ALWAYS_TRUE);
        }
        profile.addAttribute("phoneNumber", 5, List.of()).setAttributeDisplayName("Phone");
        return profile;
    }

    private Map<String, AttributeMetadata> decorated(UserProfileMetadata profile) {
        return UserProfileDecoration.of(realm.session(), realm.realm(), realm.provider(), profile).stream()
                .collect(Collectors.toMap(AttributeMetadata::getName, Function.identity()));
    }

    private AttributeContext context(
            UserProfileContext where, AttributeMetadata attribute, Map<String, String> values) {
        UserModel user = Fake.of(UserModel.class)
                .when("getFirstAttribute", name -> values.get((String) name[0]))
                .make();
        return new AttributeContext(
                where, realm.session(), Map.entry(attribute.getName(), List.of()), user, attribute, null);
    }

    @Nested
    @DisplayName("what the sync writes")
    class Shown {
        @Test
        @DisplayName("is shown to administrators only, and can be edited by nobody")
        void readOnly() {
            AttributeMetadata userid =
                    decorated(profile(UserProfileContext.USER_API)).get("wecom.userid");

            assertThat(userid.canView(context(UserProfileContext.USER_API, userid, Map.of())))
                    .isTrue();
            assertThat(userid.canView(context(UserProfileContext.ACCOUNT, userid, Map.of())))
                    .isFalse();
            assertThat(userid.canEdit(context(UserProfileContext.USER_API, userid, Map.of())))
                    .isFalse();
            assertThat(userid.isRequired(context(UserProfileContext.USER_API, userid, Map.of())))
                    .isFalse();
            assertThat(userid.getAttributeGroupMetadata().getName()).isEqualTo("user-metadata");
        }

        @Test
        @DisplayName("is taken from the mapping, and what the realm declares itself stays as it is")
        void names() {
            realm.provider()
                    .put(
                            "attributeMapping",
                            "[{\"key\":\"mobile\",\"value\":\"phoneNumber\"},{\"key\":\"order\",\"value\":\"rank\"},"
                                    + "{\"key\":\"extattr.*\",\"value\":\"wecom.extattr.*\"}]");
            realm.mapper("m", "contact-hardcoded-attribute-mapper", "attribute", "source", "value", "WeCom");

            Map<String, AttributeMetadata> decorated = decorated(profile(UserProfileContext.USER_API));

            assertThat(decorated).containsOnlyKeys("wecom.userid", "rank", "source", "email", "firstName", "lastName");
            assertThat(decorated.get("rank").isMultivalued()).isTrue();
            assertThat(decorated.get("source").isMultivalued()).isFalse();
        }
    }

    @Nested
    @DisplayName("a name or an e-mail address")
    class Required {
        private boolean isRequired(String name, Map<String, String> values) {
            AttributeMetadata attribute =
                    decorated(profile(UserProfileContext.UPDATE_PROFILE)).get(name);
            return attribute.isRequired(context(UserProfileContext.UPDATE_PROFILE, attribute, values));
        }

        @Test
        @DisplayName("that the vendor withholds is not demanded from the person who signs in")
        void withheld() {
            assertThat(isRequired("email", Map.of())).isFalse();
            assertThat(isRequired("lastName", Map.of("lastName", " "))).isFalse();
            assertThat(isRequired("firstName", Map.of("email", "li@example.com")))
                    .isFalse();
        }

        @Test
        @DisplayName("that is there must not be emptied")
        void present() {
            assertThat(isRequired("email", Map.of("email", "li@example.com"))).isTrue();
            assertThat(isRequired("firstName", Map.of("firstName", "Na"))).isTrue();
        }

        @Test
        @DisplayName("stays required as an e-mail address in a realm in which it is the username")
        void emailAsUsername() {
            realm.emailAsUsername();

            assertThat(isRequired("email", Map.of())).isTrue();
            assertThat(isRequired("lastName", Map.of())).isFalse();
        }

        @Test
        @DisplayName("keeps its validators, and the realm's own profile is not changed for other people")
        void copies() {
            UserProfileMetadata profile = profile(UserProfileContext.UPDATE_PROFILE);
            AttributeMetadata original = profile.getAttribute("email").get(0);

            AttributeMetadata copy = decorated(profile).get("email");

            assertThat(copy.getValidators()).isEqualTo(original.getValidators()).isNotEmpty();
            assertThat(original.isRequired(context(UserProfileContext.UPDATE_PROFILE, original, Map.of())))
                    .isTrue();
            assertThat(profile.getAttributes()).hasSize(5);
        }

        @Test
        @DisplayName("that the realm does not require is not required")
        void notRequired() {
            UserProfileMetadata profile = new UserProfileMetadata(UserProfileContext.UPDATE_PROFILE);
            profile.addAttribute("email", 1, List.of()).setRequired(AttributeMetadata.ALWAYS_FALSE);

            AttributeMetadata email = decorated(profile).get("email");

            assertThat(email.isRequired(context(UserProfileContext.UPDATE_PROFILE, email, Map.of("email", "a@b.cn"))))
                    .isFalse();
        }
    }
}
