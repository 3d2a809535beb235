package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TemplateRuleTest {
    private static Fields attributes(String template, UnaryOperator<Fields.Builder> fields) {
        return draft(new TemplateRule(Template.parse(template), "label"), fields)
                .attributes();
    }

    private static AccountDraft draft(MappingRule rule, UnaryOperator<Fields.Builder> fields) {
        Person person = Directory.person("Li", Optional.of("李娜"), Optional.empty(), fields);
        return new PersonMapping(
                        VendorFields.WECOM, UsernamePolicy.USERID, new AttributeMapping(List.of()), List.of(rule))
                .draft(person);
    }

    @Test
    @DisplayName("fields are put into the text, whatever characters their values have")
    void filled() {
        assertThat(attributes("${name} (${ extattr.工号 }), ${name}", fields -> fields.put("extattr.工号", "$1\\E"))
                        .first("label"))
                .contains("李娜 ($1\\E), 李娜");
    }

    @Test
    @DisplayName("a template with a field that the vendor withholds says nothing")
    void absent() {
        assertThat(attributes("${name} ${alias} ${position}", fields -> fields.putEmpty("alias"))
                        .isKnown("label"))
                .isFalse();
    }

    @Test
    @DisplayName("a template with a field that is empty clears the attribute")
    void empty() {
        assertThat(attributes("${name} ${alias}", fields -> fields.putEmpty("alias"))
                        .values("label"))
                .contains(List.of());
    }

    @Test
    @DisplayName("a blank name counts as empty, too")
    void blankName() {
        Person nameless = Directory.named("li", " ");
        MappingRule rule = new TemplateRule(Template.parse("${name}!"), "label");

        assertThat(new PersonMapping(
                                VendorFields.WECOM,
                                UsernamePolicy.USERID,
                                new AttributeMapping(List.of()),
                                List.of(rule))
                        .draft(nameless)
                        .attributes()
                        .values("label"))
                .contains(List.of());
    }

    @Test
    @DisplayName("a template can make an e-mail address, if the result is one")
    void email() {
        MappingRule rule = new TemplateRule(Template.parse("${alias}@corp.example"), "email");

        assertThat(draft(rule, fields -> fields.put("alias", "na.li"))
                        .properties()
                        .first("email"))
                .contains("na.li@corp.example");
        assertThat(draft(rule, fields -> fields.put("alias", "Na Li"))
                        .properties()
                        .isKnown("email"))
                .isFalse();
    }

    @ParameterizedTest
    @DisplayName("what is no template is refused")
    @ValueSource(strings = {"", "no field", "${}", "${name", "${name} and ${", "${a${b}}"})
    void refused(String text) {
        assertThatThrownBy(() -> Template.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
