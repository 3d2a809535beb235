package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.Wire;

import java.util.OptionalLong;

/**
 * A department's place in the tree.
 *
 * @param id 1 for the corp itself
 * @param parentId empty for the corp itself (WeCom says 0); may be an id that the caller cannot read
 * @param order larger first; large descending numbers in practice
 */
public record WeComNode(long id, OptionalLong parentId, OptionalLong order) {
    static WeComNode of(Wire wire) {
        OptionalLong parent = wire.number("parentid");
        return new WeComNode(
                wire.requiredNumber("id"),
                parent.isPresent() && parent.getAsLong() > 0 ? parent : OptionalLong.empty(),
                wire.number("order"));
    }
}
