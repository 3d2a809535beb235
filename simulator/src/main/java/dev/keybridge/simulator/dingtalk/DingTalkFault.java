package dev.keybridge.simulator.dingtalk;

import dev.keybridge.simulator.fault.Effect;
import dev.keybridge.simulator.fault.Fault;

/**
 * Faults under DingTalk's names, each in the spelling of the host that it happens at. Each hits once unless told
 * otherwise; faults of the wire (slow, garbage, closed connection…) and other numbers are in {@link Fault}.
 */
public final class DingTalkFault {
    private DingTalkFault() {}

    /** The token in use runs out just now. */
    public static Fault expiredToken() {
        return Fault.of("expired token", new Effect.ExpiredToken());
    }

    /** DingTalk drops all tokens early; the next call with one of them meets an invalid token. */
    public static Fault droppedTokens() {
        return Fault.of("dropped tokens", new Effect.DroppedTokens());
    }

    /** The app called too often: 88 with 90018, or 403. */
    public static Fault throttled() {
        return Fault.of("throttled", new Effect.VendorError(90018, null));
    }

    /** Everybody called too often: 88 with 90002, or 403. */
    public static Fault platformThrottled() {
        return Fault.of("platform throttled", new Effect.VendorError(90002, null));
    }

    /** The company's calls of this month are used up: 88 with 90020, or 403. */
    public static Fault monthUsedUp() {
        return Fault.of("month used up", new Effect.VendorError(90020, null));
    }

    /** -1, or 500 with system.busy. */
    public static Fault busy() {
        return Fault.of("busy", new Effect.VendorError(-1, null));
    }

    /** The gateway waited too long: 15, or 504. */
    public static Fault timedOut() {
        return Fault.of("timed out", new Effect.VendorError(15, null));
    }

    /** The gateway waited too long and says so without a number: 88 with an empty sub_code, or 504. */
    public static Fault blankSubCode() {
        return Fault.of("blank sub_code", new Effect.VendorError(88, null));
    }

    /** What infrastructure before the gateway sends: HTTP 504 with a page. */
    public static Fault gatewayPage() {
        return Fault.page(504);
    }

    /** The caller's address is blocked for five minutes; the answer is none of the API's. */
    public static Fault blockedAddress() {
        return Fault.of(
                "blocked address",
                new Effect.Garbage(
                        200,
                        "application/json;charset=UTF-8",
                        "{\"status\":1111,\"wait\":5,\"source\":\"x5\",\"punish\":\"deny\",\"uuid\":\"0\"}"));
    }
}
