package dev.keybridge.contacts.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keybridge.contacts.guard.Verdict.Count;
import dev.keybridge.contacts.guard.Verdict.Hold;

/**
 * Why something of a run is held.
 *
 * @param reason code of a {@link dev.keybridge.contacts.plan.Reason}
 * @param detail one English line with numbers or ids, without personal data
 * @param counted what the numbers count; these four are absent where numbers are not what it is about
 * @param found how many there are
 * @param total of how many; 0 where that says nothing
 * @param allowed how many would not have been held; 0 where there is no limit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldFor(String reason, String detail, String counted, Long found, Long total, Long allowed) {
    public static HeldFor of(Hold hold) {
        return new HeldFor(
                hold.reason().code(),
                hold.detail(),
                hold.count().map(count -> count.what().name()).orElse(null),
                hold.count().map(Count::found).orElse(null),
                hold.count().map(Count::total).orElse(null),
                hold.count().map(Count::allowed).orElse(null));
    }
}
