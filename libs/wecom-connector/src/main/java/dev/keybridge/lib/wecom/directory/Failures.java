package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.DirectoryUnavailable.Remedy;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRefused;
import dev.keybridge.lib.http.VendorRejectedRecord;
import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.http.VendorThrottled;
import dev.keybridge.lib.http.VendorUnreachable;
import dev.keybridge.lib.wecom.api.WeComErrors;

/** What a failed call means for a read of the directory. */
final class Failures {
    private Failures() {}

    static DirectoryUnavailable unavailable(VendorException e) {
        return new DirectoryUnavailable(remedy(e), e.vendorCode(), e.getMessage(), e);
    }

    /** Whether the member is unknown to the app, be it because there is no such member or because the app may not know. */
    static boolean isUnknownMember(VendorException e) {
        return WeComErrors.is(
                e,
                WeComErrors.NO_SUCH_USER,
                WeComErrors.NO_PRIVILEGE,
                WeComErrors.USER_NOT_IN_SCOPE,
                WeComErrors.MEMBER_OUT_OF_SCOPE,
                WeComErrors.INVALID_USERID);
    }

    /** Whether the app sees no departments, which is so when only single people are granted to it. */
    static boolean isNoDepartment(VendorException e) {
        return WeComErrors.is(
                e, WeComErrors.NO_PRIVILEGE, WeComErrors.NO_SUCH_DEPARTMENT, WeComErrors.INVALID_DEPARTMENT);
    }

    /** Whether the next call will probably fail for the same reason, whatever it is about. */
    static boolean isGeneral(VendorException e) {
        if (e instanceof VendorRejectedRecord || e instanceof VendorSpokeNonsense) {
            return false;
        }
        return !WeComErrors.is(e, WeComErrors.NO_PRIVILEGE);
    }

    private static Remedy remedy(VendorException e) {
        if (e instanceof VendorUnreachable || e instanceof VendorThrottled) {
            return Remedy.RETRY_LATER;
        }
        return e instanceof VendorRefused || e instanceof VendorRejectedRecord ? Remedy.ADMIN_MUST_ACT : Remedy.REPORT;
    }
}
