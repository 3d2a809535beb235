package dev.keybridge.simulator.fault;

import java.util.concurrent.CountDownLatch;

/** Keeps requests waiting until a test lets them go: so the test knows that what waits for the answer is still going on. */
public final class Hold implements AutoCloseable {
    private final CountDownLatch met = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    /** Whether a request waits, or has waited. */
    public boolean hasMet() {
        return met.getCount() == 0;
    }

    /** Lets all of them go, and those that come later. */
    @Override
    public void close() {
        over.countDown();
    }

    void pass() throws InterruptedException {
        met.countDown();
        over.await();
    }
}
