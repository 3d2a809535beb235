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

final class MatchRuleTest {
    private static Optional<String> key(VendorFields vendor, String rule, Person person) {
        PersonMapping mapping =
                new PersonMapping(vendor, UsernamePolicy.USERID, new AttributeMapping(List.of()), List.of());
        return new MatchKeys(mapping, vendor).of(MatchRule.parse(rule), person);
    }

    private static Person person(String field, String value) {
        return Directory.person("LinMei", fields -> fields.put(field, List.of(value)));
    }

    @Test
    @DisplayName("rules are one on each line, in their order")
    void lines() {
        assertThat(MatchRule.parseAll(" email \n\n username\nattribute:employeeNumber=extattr.工 号\r\n"))
                .extracting(MatchRule::text)
                .containsExactly("email", "username", "attribute:employeeNumber=extattr.工 号");
    }

    @ParameterizedTest
    @DisplayName("what is no rule is not taken for one")
    @ValueSource(
            strings = {
                "",
                "name",
                "Email",
                "username=alias",
                "attribute",
                "attribute:x",
                "attribute=job_number",
                "email:x=biz_mail",
                "mobile=",
                "email, username"
            })
    void refused(String line) {
        assertThatThrownBy(() -> MatchRule.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @DisplayName(
            "a rule rests on what the company gives, or on what the vendor binds, and on nothing that people choose")
    @CsvSource({
        "username, WECOM, true",
        "email, WECOM, true",
        "email=biz_mail, WECOM, true",
        "email=extattr.邮箱, WECOM, true",
        "email=email, WECOM, false",
        "email=alias, WECOM, false",
        "mobile, WECOM, true",
        "mobile=telephone, WECOM, false",
        "mobile=external_attr.手机, WECOM, false",
        "attribute:employeeNumber=extattr.工号, WECOM, true",
        "attribute:employeeNumber=userid, WECOM, true",
        "attribute:nick=alias, WECOM, false",
        "attribute:nick=english_name, WECOM, false",
        "attribute:mail=email, WECOM, false",
        "attribute:phone=mobile, WECOM, false",
        "email, DINGTALK, true",
        "email=email, DINGTALK, false",
        "mobile, DINGTALK, true",
        "attribute:employeeNumber=job_number, DINGTALK, true",
        "attribute:employeeNumber=extension.工号, DINGTALK, true",
        "attribute:nick=nickname, DINGTALK, false",
        "attribute:title=title, DINGTALK, false",
    })
    void attested(String rule, String vendor, boolean expected) {
        VendorFields fields = vendor.equals("WECOM") ? VendorFields.WECOM : VendorFields.DINGTALK;
        assertThat(MatchRule.parse(rule).isAttested(fields)).isEqualTo(expected);
    }

    @Test
    @DisplayName(
            "values are compared without capitals, blanks and full-width letters, and mobile numbers with their country")
    void keys() {
        assertThat(key(VendorFields.WECOM, "username", person("alias", "May"))).contains("linmei");
        assertThat(key(VendorFields.WECOM, "email", person("biz_mail", " Lin.Mei@Corp.Example ")))
                .contains("lin.mei@corp.example");
        assertThat(key(VendorFields.WECOM, "email", person("email", "somebody@corp.example")))
                .as("the address that the member says of herself")
                .isEmpty();
        assertThat(key(VendorFields.WECOM, "email", person("biz_mail", "no address")))
                .isEmpty();
        assertThat(key(VendorFields.DINGTALK, "email", person("org_email", "a@b.example")))
                .contains("a@b.example");
        assertThat(key(VendorFields.WECOM, "mobile", person("mobile", "13800000001")))
                .contains("+8613800000001");
        assertThat(key(VendorFields.WECOM, "attribute:n=extattr.工号", person("extattr.工号", " ｅ１００１")))
                .contains("e1001");
        MatchRule mobile = MatchRule.parse("mobile");
        assertThat(MatchKeys.normalised(mobile, "0086 138-0000-0001")).contains("+8613800000001");
        assertThat(MatchKeys.normalised(mobile, "12345")).isEmpty();
    }
}
