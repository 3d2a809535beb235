package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class UsernamePolicyTest {
    private static Person person(String userid, String name) {
        return Directory.person(
                userid,
                Optional.ofNullable(name),
                Optional.empty(),
                fields -> fields.put("biz_mail", List.of("Lin.Mei@corp.example"))
                        .put("email", List.of("somebody@mail.example"))
                        .put("mobile", List.of("+8613800000001"))
                        .put("extattr.工号", List.of(" Ｅ/1001 "))
                        .put("position", List.of("工程师"))
                        .put("alias", List.of()));
    }

    private static Optional<String> name(String template, Person person) {
        return UsernamePolicy.parse(template).of(person, VendorFields.WECOM);
    }

    @Test
    @DisplayName("the user name is the userid in lower case, with what tells companies apart around it")
    void userids() {
        assertThat(name("${userid}", person("LinMei", null))).contains("linmei");
        assertThat(name("${userid}@Corp-B", person("LinMei", null))).contains("linmei@corp-b");
        assertThat(name("dt.${ userid }", person("u$1\\", null))).contains("dt.u$1\\");
        assertThat(name("${userid}", person("x", null))).contains("x");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @DisplayName("it can be made of the name in letters, of the company's address, of a number or of any other field")
    @CsvSource({
        "${pinyin.name}, 曾国藩, zengguofan",
        "${pinyin.name}@corp, 欧阳修, ouyangxiu@corp",
        "${pinyin.name}, Anna Smith, annasmith",
        "${pinyin.name}, 阿依古丽·买买提, ayigulimaimaiti",
        "${pinyin.name}, 单 Tom, shantom",
        "${pinyin.given}.${pinyin.family}, 林梅, mei.lin",
        "${pinyin.given}.${pinyin.family}, Jürgen Groß, jurgen.gross",
        "${pinyin.family}${pinyin.initials}, 吕小明, lyulxm",
        "${pinyin.initials}, Anna Maria Smith, ams",
        "${email.local}, 林梅, lin.mei",
        "${mobile}, 林梅, 13800000001",
        "${extattr.工号}, 林梅, e1001",
        "w-${extattr.工号}.${userid}, 林梅, w-e1001.linmei",
    })
    void parts(String template, String display, String expected) {
        assertThat(name(template, person("LinMei", display))).contains(expected);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @DisplayName("what is missing, cannot be read or is too short gives none, and the userid steps in")
    @CsvSource({
        "${pinyin.name}@b, 김철수",
        "${pinyin.family}@b, Madonna",
        "${pinyin.initials}, 林梅",
        "${alias}@b, 林梅",
        "${telephone}@b, 林梅",
        "${position}@b, 林梅",
        "${extattr.no}@b, 林梅",
    })
    void fallback(String template, String display) {
        Person person = person("LinMei", display);
        assertThat(name(template, person)).isEmpty();
        assertThat(UsernamePolicy.parse(template).fallback(person))
                .isEqualTo(template.endsWith("@b") ? "linmei@b" : "linmei");
    }

    @Test
    @DisplayName("nobody chooses a user name where it is made of what the company gives")
    void assigned() {
        assertThat(UsernamePolicy.parse("${userid}").isAssigned(VendorFields.WECOM))
                .isTrue();
        assertThat(UsernamePolicy.parse("${email.local}").isAssigned(VendorFields.WECOM))
                .isTrue();
        assertThat(UsernamePolicy.parse("${extattr.工号}@b").isAssigned(VendorFields.WECOM))
                .isTrue();
        assertThat(UsernamePolicy.parse("${job_number}").isAssigned(VendorFields.DINGTALK))
                .isTrue();
        for (String own : List.of("${pinyin.name}", "${userid}${alias}", "${mobile}", "${english_name}")) {
            assertThat(UsernamePolicy.parse(own).isAssigned(VendorFields.WECOM))
                    .as(own)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @DisplayName("a text without a field, or with letters that Keycloak refuses, is not accepted")
    @ValueSource(
            strings = {"corp-b", "", "${userid} corp", "<${userid}>", "${userid}/b", "${userid", "${userid}é", "${}"})
    void refused(String text) {
        assertThatThrownBy(() -> UsernamePolicy.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("what is no field, or has several values, is named")
    void unknown() {
        assertThat(UsernamePolicy.parse("${pinyin}${userid}${department}${job_number}")
                        .unknown(VendorFields.WECOM))
                .containsExactly("department", "job_number", "pinyin");
        assertThat(UsernamePolicy.parse("${job_number}").unknown(VendorFields.DINGTALK))
                .isEmpty();
    }
}
