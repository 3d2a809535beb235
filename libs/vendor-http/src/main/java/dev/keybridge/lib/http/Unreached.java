package dev.keybridge.lib.http;

import javax.net.ssl.SSLException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;

/** No answer came. Has no cause, because texts of the layers below are not known to be free of URLs. */
final class Unreached extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean sent;

    Unreached(String code, String what, boolean sent) {
        super(what, null, false, false);
        this.code = code;
        this.sent = sent;
    }

    static Unreached because(IOException e, boolean sent) {
        return new Unreached("unreachable", describe(e), sent);
    }

    /** Whether the request may have reached the vendor. */
    boolean mayHaveArrived() {
        return sent;
    }

    /** Of several failed ways the one that an administrator can mend is the one to tell of. */
    Unreached moreTellingThan(Unreached other) {
        return other != null && other.isForAdmin() ? other : this;
    }

    private boolean isForAdmin() {
        return code.equals("proxy-407");
    }

    VendorFault toFault() {
        Reaction reaction = isForAdmin() ? Reaction.ADMIN_MUST_ACT : Reaction.RETRY;
        return new VendorFault(code, Optional.empty(), reaction, getMessage());
    }

    /** Only what is known to speak of hosts, certificates and tunnels keeps its text: an administrator needs it. */
    private static String describe(IOException e) {
        String kind = e.getClass().getSimpleName();
        String text = e.getMessage();
        boolean harmless = e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof SSLException
                || e instanceof SocketTimeoutException
                || text != null && text.startsWith("Unexpected response code for CONNECT");
        return "no answer: " + (harmless && text != null ? kind + ", " + text : kind);
    }
}
