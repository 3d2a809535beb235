package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRequest;
import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.http.Wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who has left (离职记录). */
public final class LeaveApi {
    private static final String PATH = "/v1.0/contact/empLeaveRecords";
    private static final int LARGEST_PAGE = 50;
    private static final String FIRST_PAGE = "0";

    private final Hosts hosts;

    LeaveApi(Hosts hosts) {
        this.hosts = hosts;
    }

    /**
     * Everybody who has left in a time of at most 365 days.
     *
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRefused} when the app has no permission to ask
     *     (<code>Contact.Common.Read</code>)
     */
    public List<DingTalkLeave> list(Instant from, Instant to) {
        List<DingTalkLeave> leaves = new ArrayList<>();
        Set<String> pages = new HashSet<>();
        Optional<String> next = Optional.of(FIRST_PAGE);
        while (next.isPresent()) {
            if (!pages.add(next.get())) {
                throw new VendorSpokeNonsense(PATH, "endless-paging", Optional.empty(), "the pages do not end");
            }
            Wire page = hosts.current(VendorRequest.get(PATH)
                    .with("startTime", from.toString())
                    .with("endTime", to.toString())
                    .with("nextToken", next.get())
                    .with("maxResults", Integer.toString(LARGEST_PAGE)));
            page.requiredList("records").forEach(row -> leaves.add(leave(row)));
            next = page.text("nextToken").filter(token -> !token.isBlank());
        }
        return leaves;
    }

    private static DingTalkLeave leave(Wire row) {
        return new DingTalkLeave(row.requiredText("userId"), row.text("leaveTime"), row.text("leaveReason"));
    }
}
