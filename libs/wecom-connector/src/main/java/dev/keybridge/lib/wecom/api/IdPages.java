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

    private final VendorSession session;

    IdPages(VendorSession session) {
        this.session = session;
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
        do {
            Wire page = session.call(request(cursor));
            int before = places.size();
            for (Wire row : page.requiredList("dept_user")) {
                places.add(new WeComPlace(row.requiredText("userid"), row.requiredNumber("department")));
            }
            cursor = page.text("next_cursor").filter(next -> !next.isEmpty());
            boolean again = cursor.isPresent() && !cursors.add(cursor.get());
            // A vendor that makes up a new cursor for ever is caught by the page that brings nothing new.
            if (again || cursor.isPresent() && places.size() == before) {
                throw new VendorSpokeNonsense(PATH, "endless-paging", Optional.empty(), "the pages do not end");
            }
        } while (cursor.isPresent());
        return new ArrayList<>(places);
    }

    private static VendorRequest request(Optional<String> cursor) {
        Map<String, ?> first = Map.of("limit", LARGEST_PAGE);
        return VendorRequest.post(
                PATH,
                cursor.<Map<String, ?>>map(c -> Map.of("cursor", c, "limit", LARGEST_PAGE))
                        .orElse(first));
    }
}
