package dev.keybridge.simulator.wecom;

import dev.keybridge.simulator.fault.Effect;
import dev.keybridge.simulator.fault.Fault;

/**
 * Faults under WeCom's names. Each hits once unless told otherwise; faults of the wire (slow, garbage, closed
 * connection…) are in {@link Fault}.
 */
public final class WeComFault {
    private WeComFault() {}

    /** The token in use runs out just now. */
    public static Fault expiredToken() {
        return Fault.of("expired token", new Effect.ExpiredToken());
    }

    /** WeCom drops all tokens early; the next call with one of them meets an invalid token. */
    public static Fault droppedTokens() {
        return Fault.of("dropped tokens", new Effect.DroppedTokens());
    }

    /** 45009: called too often. */
    public static Fault throttled() {
        return Fault.of("throttled", new Effect.VendorError(45009, null));
    }

    /** 45033: too many calls at the same time. */
    public static Fault tooManyAtOnce() {
        return Fault.of("too many at once", new Effect.VendorError(45033, null));
    }

    /** -1: system busy. */
    public static Fault busy() {
        return Fault.of("busy", new Effect.VendorError(-1, null));
    }

    /** 6000: data version conflict. */
    public static Fault versionConflict() {
        return Fault.of("version conflict", new Effect.VendorError(6000, null));
    }

    /** 40001 at gettoken, as for a wrong secret. */
    public static Fault tokenRefused() {
        return Fault.of("gettoken refused", new Effect.VendorError(40001, null)).on("/cgi-bin/gettoken");
    }
}
