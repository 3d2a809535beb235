package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.Wire;

import java.util.List;
import java.util.Optional;

/**
 * A department (VD-90208).
 *
 * @param name not unique in the corp, 1 to 64 characters
 * @param nameEn empty text when there is none; absent in older answers
 * @param leaders userids as the vendor spells them; absent in older answers
 */
public record WeComDepartment(WeComNode node, String name, Optional<String> nameEn, Optional<List<String>> leaders) {
    public WeComDepartment {
        leaders = leaders.map(List::copyOf);
    }

    static WeComDepartment of(Wire wire) {
        return new WeComDepartment(
                WeComNode.of(wire), wire.requiredText("name"), wire.text("name_en"), wire.texts("department_leader"));
    }
}
