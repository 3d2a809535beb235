package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.Diagnosis;
import dev.keybridge.lib.dingtalk.api.DingTalkUser;
import dev.keybridge.lib.directory.Finding;
import dev.keybridge.lib.http.Wire;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which of the fields that need a permission of their own are shown for some people. Their values are not looked at. */
final class ShownFields {
    private static final Set<String> SENSITIVE = Set.of(
            DingTalkFields.MOBILE,
            DingTalkFields.EMAIL,
            DingTalkFields.ORG_EMAIL,
            DingTalkFields.WORK_PLACE,
            DingTalkFields.REMARK,
            "extension");

    private ShownFields() {}

    static Finding of(List<DingTalkUser> people) {
        Set<String> shown = new TreeSet<>();
        for (DingTalkUser person : people) {
            Wire wire = person.wire();
            SENSITIVE.stream()
                    .filter(name -> wire.isPlain(name)
                            && wire.text(name).filter(value -> !value.isBlank()).isPresent())
                    .forEach(shown::add);
        }
        return Diagnosis.fields(SENSITIVE, shown, people.size());
    }
}
