package dev.keybridge.simulator.dingtalk.rules;

/** Limits of DingTalk. Thread-safe. */
public final class DingTalkLimits {
    private volatile int callsPerSecond;
    private volatile int platformCallsPerSecond;

    public DingTalkLimits() {
        reset();
    }

    public void reset() {
        callsPerSecond = 20;
        platformCallsPerSecond = Integer.MAX_VALUE;
    }

    /** Per app and path; beyond it 90018 on the old host, 403 on the new one. On unless changed: every app lives with it. */
    public int callsPerSecond() {
        return callsPerSecond;
    }

    /** @param count {@link Integer#MAX_VALUE} for no limit */
    public DingTalkLimits callsPerSecond(int count) {
        callsPerSecond = count;
        return this;
    }

    /** Per path, all apps of all companies together; beyond it 90002 or 403. */
    public int platformCallsPerSecond() {
        return platformCallsPerSecond;
    }

    public DingTalkLimits platformCallsPerSecond(int count) {
        platformCallsPerSecond = count;
        return this;
    }
}
