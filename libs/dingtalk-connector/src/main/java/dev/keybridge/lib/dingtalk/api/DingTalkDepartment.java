package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.Wire;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A department. {@link DepartmentApi#listSub} delivers the first three only.
 *
 * @param id 1 for the organisation itself
 * @param parentId empty for the organisation itself; may be an id that the app cannot read
 * @param order rank among siblings, <em>smaller</em> first
 * @param managers userids of those who lead it; empty when DingTalk did not say
 * @param sourceId what the system that created it calls it
 */
public record DingTalkDepartment(
        long id,
        OptionalLong parentId,
        String name,
        OptionalLong order,
        Optional<List<String>> managers,
        Optional<String> sourceId) {
    /** The organisation itself. */
    public static final long ROOT = 1;

    public DingTalkDepartment {
        Objects.requireNonNull(parentId);
        Objects.requireNonNull(name);
        Objects.requireNonNull(order);
        managers = managers.map(List::copyOf);
        Objects.requireNonNull(sourceId);
    }

    static DingTalkDepartment of(Wire wire) {
        OptionalLong parent = wire.number("parent_id");
        return new DingTalkDepartment(
                wire.requiredNumber("dept_id"),
                parent.isPresent() && parent.getAsLong() > 0 ? parent : OptionalLong.empty(),
                wire.requiredText("name"),
                wire.number("order"),
                wire.texts("dept_manager_userid_list"),
                wire.text("source_identifier").filter(id -> !id.isBlank()));
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "DingTalkDepartment[" + id + "]";
    }
}
