package dev.keybridge.contacts.mapping;

import dev.keybridge.contacts.mapping.AttributeMapping.Row;

import java.util.List;

/** The mapping tables that a new provider starts with; the administrator sees and edits them. */
public final class DefaultMapping {
    private static final AttributeMapping WECOM = new AttributeMapping(List.of(
            new Row("biz_mail", "email"),
            new Row("email", "email"),
            new Row("mobile", "phoneNumber"),
            new Row("avatar", "picture"),
            new Row("alias", "nickname"),
            new Row("position", "wecom.position"),
            new Row("external_position", "wecom.external_position"),
            new Row("telephone", "wecom.telephone"),
            new Row("gender", "wecom.gender"),
            new Row("english_name", "wecom.english_name"),
            new Row("address", "wecom.address"),
            new Row("status", "wecom.status"),
            new Row("main_department", "wecom.department.main"),
            new Row("is_leader_in_dept", "wecom.department.leader"),
            new Row("order", "wecom.department.order"),
            new Row("direct_leader", "wecom.direct_leader"),
            new Row("extattr.*", "wecom.extattr.*")));

    private DefaultMapping() {}

    public static AttributeMapping wecom() {
        return WECOM;
    }

    /** The WeCom table in the form in which the console stores it: what the factory writes into a new component. */
    public static String json() {
        return WECOM.toJson();
    }
}
