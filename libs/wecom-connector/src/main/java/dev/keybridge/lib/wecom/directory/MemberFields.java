package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.MobileNumber;
import dev.keybridge.lib.http.Wire;

import java.util.List;
import java.util.Optional;

/** The fields of a member object (VD-90196), keeping apart what is withheld, what is empty and what is said. */
final class MemberFields {
    private static final List<String> TEXTS = List.of(
            WeComFields.NAME,
            WeComFields.ENGLISH_NAME,
            WeComFields.ALIAS,
            WeComFields.POSITION,
            WeComFields.EXTERNAL_POSITION,
            WeComFields.TELEPHONE,
            WeComFields.OPEN_USERID,
            WeComFields.STATUS,
            WeComFields.ENABLE,
            WeComFields.MAIN_DEPARTMENT);
    private static final List<String> LISTS = List.of(
            WeComFields.DEPARTMENT, WeComFields.ORDER, WeComFields.IS_LEADER_IN_DEPT, WeComFields.DIRECT_LEADER);
    /** The vendor's word for a gender that it does not tell. */
    private static final String NO_GENDER = "0";

    private final Fields.Builder fields = Fields.builder();

    private MemberFields() {}

    static Fields of(Wire member) {
        MemberFields found = new MemberFields();
        found.fields.put(WeComFields.USERID, member.requiredText(WeComFields.USERID));
        TEXTS.forEach(name -> member.text(name).ifPresent(value -> found.text(name, value)));
        LISTS.forEach(name -> member.texts(name).ifPresent(values -> found.fields.put(name, values)));
        found.sensitive(member);
        found.fields.putAll(ExtendedAttributes.of(member));
        return found.fields.build();
    }

    /** Only the fields that a member may consent to show, as far as there is anything in them. */
    static Fields sensitiveOf(Wire detail) {
        MemberFields found = new MemberFields();
        found.sensitive(detail);
        return found.fields.build();
    }

    private void text(String name, String value) {
        if (value.isBlank()) {
            fields.putEmpty(name);
        } else {
            fields.put(name, value);
        }
    }

    private void sensitive(Wire wire) {
        for (String name : WeComFields.SENSITIVE) {
            wire.text(name).flatMap(value -> said(name, value)).ifPresent(value -> fields.put(name, value));
        }
    }

    private static Optional<String> said(String name, String value) {
        if (value.isBlank() || name.equals(WeComFields.GENDER) && value.equals(NO_GENDER)) {
            return Optional.empty();
        }
        return name.equals(WeComFields.MOBILE) ? MobileNumber.e164(value) : Optional.of(value);
    }
}
