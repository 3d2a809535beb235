package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.crawl.Failures;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.wecom.api.WeComErrors;

/** What the app does not know of, told by the failure of a call about it. */
final class Unknown {
    private Unknown() {}

    /** Whether the member is unknown to the app, be it because there is no such member or because the app may not know. */
    static boolean isMember(VendorException e) {
        return WeComErrors.is(
                e,
                WeComErrors.NO_SUCH_USER,
                WeComErrors.NO_PRIVILEGE,
                WeComErrors.USER_NOT_IN_SCOPE,
                WeComErrors.MEMBER_OUT_OF_SCOPE,
                WeComErrors.INVALID_USERID);
    }

    /** Whether the app sees no departments, which is so when only single people are granted to it. */
    static boolean isDepartment(VendorException e) {
        return WeComErrors.is(
                e, WeComErrors.NO_PRIVILEGE, WeComErrors.NO_SUCH_DEPARTMENT, WeComErrors.INVALID_DEPARTMENT);
    }

    /** Whether the next call will probably fail for the same reason, whatever it is about. */
    static boolean isGeneral(VendorException e) {
        return Failures.isGeneral(e) && !WeComErrors.is(e, WeComErrors.NO_PRIVILEGE);
    }
}
