package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.Detail.Code;
import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRefused;

import java.util.Optional;

/** What a run tells of a vendor that did not answer. */
final class Telling {
    private Telling() {}

    static Detail of(DirectoryUnavailable failure) {
        if (!(failure.getCause() instanceof VendorException call)) {
            return Detail.of(Code.VENDOR, failure.code(), failure.getMessage());
        }
        String place = call.api() + call.hint().map(hint -> ", " + hint).orElse("");
        Optional<String> named = call instanceof VendorRefused refused ? refused.named() : Optional.empty();
        return named.map(missing -> Detail.of(Code.VENDOR, failure.code(), failure.getMessage(), place, missing))
                .orElseGet(() -> Detail.of(Code.VENDOR, failure.code(), failure.getMessage(), place));
    }
}
