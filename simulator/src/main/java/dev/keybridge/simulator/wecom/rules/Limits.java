package dev.keybridge.simulator.wecom.rules;

/**
 * Limits of the vendor. Pacing is off unless set: the vendor's 10,000 calls a minute per corp and API would slow down
 * tests that do not ask for it. Thread-safe.
 */
public final class Limits {
    private volatile int callsPerMinute;
    private volatile int concurrentCalls;
    private volatile int wrongSecretsPerHour;
    private volatile int listIdPage;
    private volatile int userListRows;

    public Limits() {
        reset();
    }

    public void reset() {
        callsPerMinute = Integer.MAX_VALUE;
        concurrentCalls = Integer.MAX_VALUE;
        wrongSecretsPerHour = 2000;
        listIdPage = 10_000;
        userListRows = 30_000;
    }

    /** Per corp and API; beyond it 45009 for 60 seconds. */
    public int callsPerMinute() {
        return callsPerMinute;
    }

    public Limits callsPerMinute(int count) {
        callsPerMinute = count;
        return this;
    }

    /** Per corp and API; beyond it 45033. */
    public int concurrentCalls() {
        return concurrentCalls;
    }

    public Limits concurrentCalls(int count) {
        concurrentCalls = count;
        return this;
    }

    /** From one address within an hour; beyond it the address is banned for an hour. */
    public int wrongSecretsPerHour() {
        return wrongSecretsPerHour;
    }

    public Limits wrongSecretsPerHour(int count) {
        wrongSecretsPerHour = count;
        return this;
    }

    /** Rows of one page of user/list_id, whatever limit the caller asks for. */
    public int listIdPage() {
        return listIdPage;
    }

    public Limits listIdPage(int rows) {
        listIdPage = rows;
        return this;
    }

    /** Members in one answer of user/list; beyond it 45029. */
    public int userListRows() {
        return userListRows;
    }

    public Limits userListRows(int rows) {
        userListRows = rows;
        return this;
    }
}
