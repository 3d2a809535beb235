package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.MobileNumber;
import dev.keybridge.lib.http.Wire;

import java.util.Optional;
import java.util.Set;

/** The fields of a record from <code>user/get</code> or <code>user/list</code>. What is empty counts as not told. */
final class EmployeeFields {
    private static final Set<String> OTHER = Set.of(DingTalkFields.MOBILE, DingTalkFields.DEPT_ID_LIST);

    private EmployeeFields() {}

    static Fields of(Wire employee) {
        Fields.Builder fields = Fields.builder();
        for (String name : DingTalkFields.names()) {
            if (!OTHER.contains(name)) {
                said(employee, name).ifPresent(value -> fields.put(name, value));
            }
        }
        mobile(employee).ifPresent(number -> fields.put(DingTalkFields.MOBILE, number));
        employee.texts(DingTalkFields.DEPT_ID_LIST)
                .ifPresent(departments -> fields.put(DingTalkFields.DEPT_ID_LIST, departments));
        employee.embedded("extension").ifPresent(own -> addOwn(own, fields));
        return fields.build();
    }

    private static void addOwn(Wire own, Fields.Builder fields) {
        for (String name : own.names()) {
            if (!name.isBlank() && own.isPlain(name)) {
                said(own, name).ifPresent(value -> fields.put(DingTalkFields.EXTENSION + name.strip(), value));
            }
        }
    }

    private static Optional<String> mobile(Wire employee) {
        return said(employee, DingTalkFields.MOBILE)
                .flatMap(number -> MobileNumber.e164(said(employee, DingTalkFields.STATE_CODE), number));
    }

    private static Optional<String> said(Wire wire, String name) {
        return wire.text(name).filter(value -> !value.isBlank());
    }
}
