package dev.keybridge.lib.wecom.api;

import java.util.List;

/**
 * The beginning of the list of all pairs of member and department.
 *
 * @param more whether there are others
 */
public record WeComIdPage(List<WeComPlace> places, boolean more) {
    public WeComIdPage {
        places = List.copyOf(places);
    }
}
