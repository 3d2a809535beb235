package dev.keybridge.lib.crawl;

import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.DirectoryUnavailable.Remedy;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.http.Cancellation;
import dev.keybridge.lib.http.VendorException;

import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Those who read a vendor's directory.
 *
 * @param name of their threads
 * @param parallel how many questions of one kind are under way at a time
 * @param general whether a failed call says that the next one will probably fail for the same reason
 */
public record Readers(String name, int parallel, Predicate<VendorException> general) {
    /**
     * Reads a directory and leaves no thread behind.
     *
     * @param reading told how to ask, and what stops its questions
     * @throws DirectoryUnavailable when it fails as a whole, or is cancelled
     */
    public Snapshot read(ReadProgress progress, BiFunction<ParallelReads, Cancellation, Snapshot> reading) {
        Cancellation cancellation = new Cancellation();
        try (ParallelReads reads = new ParallelReads(this, cancellation, progress)) {
            return reading.apply(reads, cancellation);
        } catch (VendorException e) {
            throw Failures.unavailable(e);
        } catch (CancellationException e) {
            throw new DirectoryUnavailable(Remedy.CANCELLED, "cancelled", "the read was cancelled", e);
        }
    }
}
