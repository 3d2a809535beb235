package dev.keybridge.lib.http;

import java.util.Optional;

/** An HTTP answer before anybody has looked into it. Not a record: its text would be in {@code toString}. */
final class RawAnswer {
    private final int status;
    private final byte[] body;

    RawAnswer(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    /**
     * Decodes the body and looks for the vendor's errors in it, in one step: no caller sees an answer that was not checked.
     *
     * @throws VendorSpokeNonsense if an answer that should be JSON is not
     */
    Answer read(String api, VendorDialect dialect) {
        Optional<VendorFault> page = isPage() ? dialect.page(status) : Optional.empty();
        if (page.isPresent()) {
            return new Answer.Bad(page.get());
        }
        if (status >= 200 && status < 300) {
            Wire wire = Json.object(api, body);
            return dialect.fault(status, wire).<Answer>map(Answer.Bad::new).orElseGet(() -> new Answer.Good(wire));
        }
        return new Answer.Bad(vendorsFault(api, dialect).orElseGet(this::faultByStatus));
    }

    private boolean isPage() {
        for (byte character : body) {
            if (!Character.isWhitespace(character)) {
                return character == '<';
            }
        }
        return false;
    }

    private Optional<VendorFault> vendorsFault(String api, VendorDialect dialect) {
        Wire wire;
        try {
            wire = Json.object(api, body);
        } catch (VendorSpokeNonsense e) {
            // A gateway's error page: the status says it all.
            return Optional.empty();
        }
        return dialect.fault(status, wire);
    }

    private VendorFault faultByStatus() {
        if (status == 429) {
            return fault(Reaction.RETRY_SLOWLY, "too many requests");
        }
        if (status == 408 || status >= 500) {
            // Only 503 says that nothing has been done.
            Reaction again = status == 503 ? Reaction.RETRY : Reaction.RETRY_UNSURE;
            return fault(again, "the vendor, or a gateway on the way, is not available");
        }
        if (status >= 300 && status < 400) {
            return fault(
                    Reaction.ADMIN_MUST_ACT,
                    "the address answers with a redirect, which is never followed: check the base URL");
        }
        return status == 404
                ? fault(Reaction.REPORT, "there is no such API at this address: check the base URL")
                : fault(Reaction.ADMIN_MUST_ACT, "a gateway on the way refuses the request");
    }

    private VendorFault fault(Reaction reaction, String what) {
        return new VendorFault("http-" + status, Optional.empty(), reaction, what);
    }
}
