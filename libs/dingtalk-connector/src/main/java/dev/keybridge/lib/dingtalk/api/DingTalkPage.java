package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.http.Wire;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One page of a list.
 *
 * @param items the elements, unchecked
 * @param next the cursor of the next page; empty on the last one
 */
public record DingTalkPage<T>(List<T> items, OptionalLong next) {
    public DingTalkPage {
        items = List.copyOf(items);
    }

    /**
     * @throws VendorSpokeNonsense when more is announced and there is no way to get it: then nobody can tell what is missing
     */
    static <T> DingTalkPage<T> of(String path, Wire result, List<T> items) {
        if (!result.flag("has_more").orElse(false)) {
            return new DingTalkPage<>(items, OptionalLong.empty());
        }
        OptionalLong next = result.number("next_cursor");
        if (next.isEmpty()) {
            throw new VendorSpokeNonsense(
                    path, "missing-field", Optional.empty(), "there are more pages and no cursor for the next one");
        }
        return new DingTalkPage<>(items, next);
    }
}
