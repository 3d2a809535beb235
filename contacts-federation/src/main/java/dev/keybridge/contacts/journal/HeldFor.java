package dev.keybridge.contacts.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keybridge.contacts.guard.Lost;
import dev.keybridge.contacts.guard.Verdict.Count;
import dev.keybridge.contacts.guard.Verdict.Hold;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.Detail.Code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Why something of a run is held.
 *
 * @param reason code of a {@link dev.keybridge.contacts.plan.Reason}
 * @param detail the same in words, without personal data; nothing is kept of it, but by former versions
 * @param counted what the numbers count; these four are absent where numbers are not what it is about
 * @param found how many there are
 * @param total of how many; 0 where that says nothing
 * @param allowed how many would not have been held; 0 where there is no limit
 * @param lost what is no longer seen; absent where that is not what it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldFor(
        String reason, String detail, String counted, Long found, Long total, Long allowed, List<Lost> lost) {
    public static HeldFor of(Hold hold) {
        return new HeldFor(
                hold.reason().code(),
                null,
                hold.count().map(count -> count.what().name()).orElse(null),
                hold.count().map(Count::found).orElse(null),
                hold.count().map(Count::total).orElse(null),
                hold.count().map(Count::allowed).orElse(null),
                hold.lost().isEmpty() ? null : hold.lost());
    }

    /** With words for whoever reads it. */
    public HeldFor in(Function<Detail, String> words) {
        return new HeldFor(reason, words.apply(told(Code.HOLD)), counted, found, total, allowed, lost);
    }

    /** @param code {@link Code#HOLD}, or {@link Code#HELD_FOR} with the reason in front */
    public Detail told(Code code) {
        List<Object> values = new ArrayList<>(List.of(reason));
        for (Object value : new Object[] {counted, found, total, allowed, detail}) {
            values.add(value == null ? "" : value);
        }
        for (Lost what : lost == null ? List.<Lost>of() : lost) {
            values.add(what.what());
            values.add(String.join(", ", what.ids()));
        }
        return Detail.of(code, values.toArray());
    }
}
