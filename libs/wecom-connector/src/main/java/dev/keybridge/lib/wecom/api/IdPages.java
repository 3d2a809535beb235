package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRequest;
import dev.keybridge.lib.http.VendorSession;
import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.http.Wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pages of <code>user/list_id</code> (VD-96067). How long a cursor lives is not documented, so a lost one (50100) makes
 * us begin again, once; the same row may be on two pages.
 */
final class IdPages {
    private static final String PATH = "/cgi-bin/user/list_id";
    private static final int LARGEST_PAGE = 10_000;
    /** Rows may come twice, but not for ever: a vendor that makes up new cursors is caught by this. */
    private static final int TOLERATED_IDLE_PAGES = 20;

    private final VendorSession session;

    IdPages(VendorSession session) {
        this.session = session;
    }

    /** The first page, of at most 10,000 rows. */
    WeComIdPage first() {
        Wire page = session.call(request(Optional.empty()));
        Set<WeComPlace> places = new LinkedHashSet<>();
        addRows(page, places);
        return new WeComIdPage(new ArrayList<>(places), next(page).isPresent());
    }

    List<WeComPlace> all() {
        try {
            return fromTheFirst();
        } catch (VendorException e) {
            if (!WeComErrors.is(e, WeComErrors.INVALID_CURSOR)) {
                throw e;
            }
            return fromTheFirst();
        }
    }

    private List<WeComPlace> fromTheFirst() {
        Set<WeComPlace> places = new LinkedHashSet<>();
        Set<String> cursors = new HashSet<>();
        Optional<String> cursor = Optional.empty();
        int idle = 0;
        do {
            Wire page = session.call(request(cursor));
            idle = addRows(page, places) ? 0 : idle + 1;
            cursor = next(page);
            boolean again = cursor.isPresent() && !cursors.add(cursor.get());
            if (again || idle > TOLERATED_IDLE_PAGES) {
                throw new VendorSpokeNonsense(PATH, "endless-paging", Optional.empty(), "the pages do not end");
            }
        } while (cursor.isPresent());
        return new ArrayList<>(places);
    }

    private static Optional<String> next(Wire page) {
        return page.text("next_cursor").filter(next -> !next.isEmpty());
    }

    private static boolean addRows(Wire page, Set<WeComPlace> places) {
        boolean news = false;
        for (Wire row : page.requiredList("dept_user")) {
            news |= places.add(new WeComPlace(row.requiredText("userid"), row.requiredNumber("department")));
        }
        return news;
    }

    private static VendorRequest request(Optional<String> cursor) {
        Map<String, ?> first = Map.of("limit", LARGEST_PAGE);
        return VendorRequest.post(
                PATH,
                cursor.<Map<String, ?>>map(c -> Map.of("cursor", c, "limit", LARGEST_PAGE))
                        .orElse(first));
    }
}
