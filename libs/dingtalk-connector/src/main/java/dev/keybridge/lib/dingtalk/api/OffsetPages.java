package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.http.Wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The way through a list that is read from an offset. It ends even if the vendor never says so. */
final class OffsetPages {
    /** The same may come twice when the list changes meanwhile, but not page after page. */
    private static final int TOLERATED_IDLE_PAGES = 20;

    private final String path;
    private final int size;
    private long offset;
    private boolean more = true;
    private int idle;

    OffsetPages(String path, int size) {
        this.path = path;
        this.size = size;
    }

    boolean hasMore() {
        return more;
    }

    /** The question for the next page. */
    Map<String, ?> next(Map<String, ?> question) {
        Map<String, Object> whole = new HashMap<>(question);
        whole.put("offset", offset);
        whole.put("size", size);
        return whole;
    }

    /**
     * @param news whether there was anything on the page that no page before had
     * @throws VendorSpokeNonsense when the pages do not end
     */
    void read(Wire page, boolean news) {
        more = page.flag("hasMore").orElse(false);
        long next = page.number("nextCursor").orElse(offset + size);
        idle = news ? 0 : idle + 1;
        if (more && (next <= offset || idle > TOLERATED_IDLE_PAGES)) {
            throw new VendorSpokeNonsense(path, "endless-paging", Optional.empty(), "the pages do not end");
        }
        offset = next;
    }
}
