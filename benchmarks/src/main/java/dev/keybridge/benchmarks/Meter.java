package dev.keybridge.benchmarks;

import dev.keybridge.it.keycloak.Database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells what a piece of work costs Keycloak and its database. */
final class Meter implements AutoCloseable {
    private static final long SAMPLED_EVERY_MILLIS = 20;

    private final Connection watching;
    private final String name;
    private final ServerJvm jvm;
    private final boolean counting;
    private final ScheduledExecutorService sampling = Executors.newSingleThreadScheduledExecutor();
    private double longestMillis;
    private long commitsBefore;
    private long highestRss;

    Meter(Database target, ServerJvm jvm) {
        this.jvm = jvm;
        try {
            String url = target.settings().get("KC_DB_URL");
            name = url.substring(url.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
            // From another database, so that what is asked here counts nowhere.
            watching = connect(target, url.substring(0, url.lastIndexOf('/') + 1) + "postgres");
            counting = counts();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot watch the database", e);
        }
        sampling.scheduleWithFixedDelay(
                this::sample, SAMPLED_EVERY_MILLIS, SAMPLED_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    static Connection connect(Database target) throws SQLException {
        return connect(target, target.settings().get("KC_DB_URL"));
    }

    private static Connection connect(Database target, String url) throws SQLException {
        return DriverManager.getConnection(
                url, target.settings().get("KC_DB_USERNAME"), target.settings().get("KC_DB_PASSWORD"));
    }

    /**
     * What something cost.
     *
     * @param statements SQL statements besides those that begin and end transactions; -1 where PostgreSQL does not count them
     * @param commits transactions that were committed, within a few
     * @param longestMillis the longest transaction, sampled every 20 ms
     * @param heapMegabytes the most that a garbage collection left over
     * @param rssMegabytes the most memory that the server's process had
     */
    record Reading(
            double wallMillis,
            long statements,
            long commits,
            double longestMillis,
            long heapMegabytes,
            long rssMegabytes) {}

    /** Something that was done, and what it cost. */
    record Measured<T>(T result, Reading reading) {}

    <T> Measured<T> measure(Supplier<T> work) {
        forget();
        jvm.mark();
        long began = System.nanoTime();
        T result = work.get();
        double millis = (System.nanoTime() - began) / 1e6;
        return new Measured<>(result, read(millis));
    }

    private boolean counts() throws SQLException {
        try (Statement statement = watching.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            number("select count(*) from pg_stat_statements");
            return true;
        } catch (SQLException notPreloaded) {
            return false;
        }
    }

    private synchronized void forget() {
        longestMillis = 0;
        highestRss = 0;
        try {
            commitsBefore = commits();
            if (counting) {
                number("select count(*) from (select pg_stat_statements_reset()) done");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot reset pg_stat_statements", e);
        }
    }

    private synchronized Reading read(double millis) {
        try {
            long commits = commits() - commitsBefore;
            long statements = !counting
                    ? -1
                    : number("select coalesce(sum(calls), 0) from pg_stat_statements where dbid ="
                            + " (select oid from pg_database where datname = '" + name + "')"
                            + " and lower(query) !~ '^(commit|begin|rollback|show|set |select 1$)'");
            return new Reading(millis, statements, commits, longestMillis, jvm.heapAfterCollections(), highestRss);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read pg_stat_statements", e);
        }
    }

    /** PostgreSQL's backends tell of their transactions twice a second. */
    private long commits() throws SQLException {
        new Pause(Duration.ofMillis(600)).take();
        return number("select xact_commit from pg_stat_database where datname = '" + name + "'");
    }

    private synchronized void sample() {
        try (Statement statement = watching.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select coalesce(max(extract(epoch from clock_timestamp() - xact_start)) * 1000, 0)"
                                + " from pg_stat_activity where backend_type = 'client backend' and datname = '" + name
                                + "'")) {
            rows.next();
            longestMillis = Math.max(longestMillis, rows.getDouble(1));
            highestRss = Math.max(highestRss, jvm.rssMegabytes());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot watch transactions", e);
        }
    }

    private long number(String query) throws SQLException {
        try (Statement statement = watching.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        sampling.shutdownNow();
        try {
            watching.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close the connection", e);
        }
    }
}
