package dev.keybridge.contacts.mapping;

import dev.keybridge.contacts.mapping.AttributeMapping.Row;
import dev.keybridge.lib.dingtalk.directory.DingTalkFields;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The mapping of a person at DingTalk")
final class DingTalkMappingTest {
    private static final Fields SAID = Fields.builder()
            .put(DingTalkFields.TITLE, "工程师")
            .put(DingTalkFields.EMAIL, "lin@example.org")
            .put(DingTalkFields.ORG_EMAIL, "Lin@Corp.Example")
            .put(DingTalkFields.EXTENSION + "badge", "A7")
            .put(DingTalkFields.MANAGER_USERID, "boss")
            .build();
    private static final Person LIN = new Person(
            "uNi0nA1",
            "LinMei",
            PersonStatus.ACTIVE,
            Optional.of("林梅"),
            Optional.of(List.of(
                    new Membership("501", Optional.of(true), OptionalLong.of(176292748870660512L)),
                    new Membership("502", Optional.of(false), OptionalLong.of(0)))),
            SAID);

    private static PersonMapping mapping(AttributeMapping table) {
        return new PersonMapping(VendorFields.DINGTALK, UsernamePolicy.USERID, table, List.of());
    }

    @Test
    @DisplayName("is keyed by the unionid and named after the userid, and writes both")
    void identity() {
        AccountDraft draft = mapping(new AttributeMapping(List.of())).draft(LIN);
        assertThat(draft.personId()).isEqualTo("uNi0nA1");
        assertThat(draft.properties().first(AccountDraft.USERNAME)).contains("linmei");
        assertThat(draft.attributes().first("dingtalk.userid")).contains("LinMei");
        assertThat(draft.attributes().first("dingtalk.unionid")).contains("uNi0nA1");
    }

    @Test
    @DisplayName("writes by default what the organisation says about somebody, big numbers unharmed")
    void defaults() {
        AccountDraft draft = mapping(DefaultMapping.dingtalk()).draft(LIN);
        assertThat(draft.properties().first(AccountDraft.EMAIL)).contains("lin@corp.example");
        assertThat(draft.attributes().first("dingtalk.title")).contains("工程师");
        assertThat(draft.attributes().first("dingtalk.extension.badge")).contains("A7");
        assertThat(draft.attributes().first("dingtalk.manager_userid")).contains("boss");
        assertThat(draft.attributes().values("dingtalk.department.leader")).contains(List.of("501"));
        assertThat(draft.attributes().values("dingtalk.department.order"))
                .contains(List.of("501:176292748870660512", "502:0"));
        assertThat(draft.attributes().isKnown("phoneNumber"))
                .as("an exclusive account without a mobile")
                .isFalse();
    }

    @Test
    @DisplayName("tells what rests on fields that cost one call for each person: also a choice in which they take part")
    void details() {
        assertThat(mapping(DefaultMapping.dingtalk()).detailTargets()).isEqualTo(Set.of("dingtalk.manager_userid"));
        AttributeMapping choice = new AttributeMapping(List.of(
                new Row(DingTalkFields.NICKNAME, AccountDraft.FIRST_NAME),
                new Row(DingTalkFields.NAME, AccountDraft.FIRST_NAME)));
        assertThat(mapping(choice).detailTargets()).isEqualTo(Set.of(AccountDraft.FIRST_NAME));
        TemplateRule template = new TemplateRule(Template.parse("${name} (${manager_userid})"), "label");
        assertThat(new PersonMapping(
                                VendorFields.DINGTALK,
                                UsernamePolicy.USERID,
                                new AttributeMapping(List.of()),
                                List.of(template))
                        .detailTargets())
                .isEqualTo(Set.of("label"));
    }

    @Test
    @DisplayName("knows which attribute holds a field and nothing else")
    void fieldsOf() {
        PersonMapping mapping = mapping(DefaultMapping.dingtalk());
        assertThat(mapping.fieldsOf("dingtalk.job_number")).isEqualTo(Set.of("job_number"));
        assertThat(mapping.fieldsOf("dingtalk.extension.badge")).isEqualTo(Set.of("extension.badge"));
        assertThat(mapping.fieldsOf("unknown")).isEmpty();
        PersonMapping fixed = new PersonMapping(
                VendorFields.DINGTALK,
                UsernamePolicy.USERID,
                DefaultMapping.dingtalk(),
                List.of(new FixedRule("dingtalk.job_number", "0")));
        assertThat(fixed.fieldsOf("dingtalk.job_number"))
                .as("something else is written there, too")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "lets people be joined by what the organisation gives to each of them, not by names or numbers of theirs")
    void joinable() {
        assertThat(List.of("job_number", "org_email", "extension.badge")).allMatch(VendorFields.DINGTALK::canJoinBy);
        assertThat(List.of("name", "mobile", "email", "title", "extension.", "userid"))
                .noneMatch(VendorFields.DINGTALK::canJoinBy);
        assertThat(List.of("biz_mail", "extattr.工号")).allMatch(VendorFields.WECOM::canJoinBy);
        assertThat(List.of("mobile", "email", "alias", "external_attr.x")).noneMatch(VendorFields.WECOM::canJoinBy);
    }
}
