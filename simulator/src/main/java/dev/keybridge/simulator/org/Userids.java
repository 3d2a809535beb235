package dev.keybridge.simulator.org;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ids of people are the same whatever their capitals. */
final class Userids {
    private Userids() {}

    static String key(String userid) {
        return userid.toLowerCase(Locale.ROOT);
    }

    static boolean contain(List<String> userids, String wanted) {
        return userids.stream().anyMatch(wanted::equalsIgnoreCase);
    }

    /** @param renamed {@code null} takes the person out of the list */
    static List<String> replaced(List<String> userids, String old, String renamed) {
        List<String> result = new ArrayList<>();
        for (String userid : userids) {
            if (!userid.equalsIgnoreCase(old)) {
                result.add(userid);
            } else if (renamed != null) {
                result.add(renamed);
            }
        }
        return result;
    }
}
