package dev.keybridge.lib.crawl;

import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.DirectoryUnavailable.Remedy;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRefused;
import dev.keybridge.lib.http.VendorRejectedRecord;
import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.http.VendorThrottled;
import dev.keybridge.lib.http.VendorUnreachable;

/** What a failed call means for a read of a directory. */
public final class Failures {
    private Failures() {}

    /** Whether the next call will probably fail for the same reason, whatever it is about. */
    public static boolean isGeneral(VendorException e) {
        return !(e instanceof VendorRejectedRecord || e instanceof VendorSpokeNonsense);
    }

    static DirectoryUnavailable unavailable(VendorException e) {
        return new DirectoryUnavailable(remedy(e), e.vendorCode(), e.getMessage(), e);
    }

    private static Remedy remedy(VendorException e) {
        if (e instanceof VendorUnreachable || e instanceof VendorThrottled) {
            return Remedy.RETRY_LATER;
        }
        return e instanceof VendorRefused || e instanceof VendorRejectedRecord ? Remedy.ADMIN_MUST_ACT : Remedy.REPORT;
    }
}
