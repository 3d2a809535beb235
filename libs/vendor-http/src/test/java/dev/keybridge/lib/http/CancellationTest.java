package dev.keybridge.lib.http;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class CancellationTest {
    private final World world = new World();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        world.close();
    }

    @Test
    @DisplayName("cancelling ends the waiting request and forbids the next")
    void cancelled() throws Exception {
        Cancellation cancellation = new Cancellation();
        FutureTask<Wire> call = callThatHangs(cancellation);
        cancellation.cancel();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> call.get(4, TimeUnit.SECONDS))
                .withCauseInstanceOf(CancellationException.class);
        VendorSession session = world.session(RetryPolicy.CRAWL).under(cancellation);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> session.call(VendorRequest.get(World.API)));
        assertThat(world.vendor.count(World.API)).isEqualTo(1);
    }

    @Test
    @DisplayName("closing ends what is under way, and later requests fail without a connection")
    void closed() throws Exception {
        FutureTask<Wire> call = callThatHangs(new Cancellation());
        world.http.close();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> call.get(4, TimeUnit.SECONDS))
                .withCauseInstanceOf(VendorUnreachable.class);
        assertThatExceptionOfType(VendorUnreachable.class)
                .isThrownBy(() -> world.call(RetryPolicy.LOGIN))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("closed"));
    }

    private FutureTask<Wire> callThatHangs(Cancellation cancellation) throws InterruptedException {
        world.vendor.on(World.API, exchange -> {
            arrived.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        VendorSession session = world.session(RetryPolicy.CRAWL).under(cancellation);
        FutureTask<Wire> call = new FutureTask<>(() -> session.call(VendorRequest.get(World.API)));
        new Thread(call).start();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        return call;
    }
}
