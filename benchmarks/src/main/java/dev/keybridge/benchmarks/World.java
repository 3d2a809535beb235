package dev.keybridge.benchmarks;

import dev.keybridge.it.keycloak.Database;
import dev.keybridge.it.keycloak.Postgres;
import dev.keybridge.it.keycloak.ServerOptions;
import dev.keybridge.it.keycloak.ServerProcess;
import dev.keybridge.simulator.VendorSimulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Keycloak on PostgreSQL with its default heap, and the simulated vendors. */
final class World implements AutoCloseable {
    /** Ten times what DingTalk's standard edition allows: enough to see how well the pace is used. */
    static final int DINGTALK_CALLS_PER_SECOND = 200;

    /** With the setting that docs/install.md recommends and docker/ has; for everybody who takes part. */
    private final Database database = Postgres.newDatabase().withDriverSettings("reWriteBatchedInserts=true");

    private final VendorSimulator simulator = VendorSimulator.start();
    private final Path collections;
    private final ServerProcess server;
    private final ServerJvm jvm;
    private final Meter meter;

    /** @param busyShare percent; empty for the provider's default */
    World(Optional<Integer> busyShare) {
        try {
            collections = Files.createTempFile("keybridge-collections-", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a file", e);
        }
        simulator.wecom().limits().callsPerMinute((int) Vendor.WECOM_CALLS_PER_MINUTE);
        simulator.dingtalk().limits().callsPerSecond(DINGTALK_CALLS_PER_SECOND);
        server = ServerProcess.started(ServerOptions.standard("benchmark")
                .withDatabase(database)
                .withDefaultHeap()
                .withJvm("-Xlog:gc:file=" + collections + "::filecount=0")
                .withArguments(arguments(busyShare)));
        jvm = new ServerJvm(server::jvm, collections);
        meter = new Meter(database, jvm);
    }

    private static String[] arguments(Optional<Integer> busyShare) {
        return Stream.concat(
                        Stream.of("--spi-storage--dingtalk-contacts--requests-per-second=" + DINGTALK_CALLS_PER_SECOND),
                        busyShare.map(percent -> "--spi-storage--wecom-contacts--busy-share=" + percent).stream())
                .toArray(String[]::new);
    }

    Database database() {
        return database;
    }

    VendorSimulator simulator() {
        return simulator;
    }

    ServerProcess server() {
        return server;
    }

    ServerJvm jvm() {
        return jvm;
    }

    Meter meter() {
        return meter;
    }

    @Override
    public void close() {
        meter.close();
        server.close();
        simulator.close();
        try {
            Files.deleteIfExists(collections);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete a file", e);
        }
    }
}
