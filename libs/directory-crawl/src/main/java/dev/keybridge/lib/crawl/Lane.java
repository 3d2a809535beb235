package dev.keybridge.lib.crawl;

import dev.keybridge.lib.crawl.ParallelReads.Sink;
import dev.keybridge.lib.http.VendorException;

import java.util.Queue;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The same question about everything on an agenda, to which anybody may add as long as the directory is read. For the
 * reading thread only, but for the question itself.
 */
public final class Lane<T, R> {
    /** One failure is a thing's own; so many in a row are the vendor's or the network's. */
    private static final int GENERAL_FAILURES_IN_A_ROW = 5;

    private final Queue<T> agenda;
    private final Function<T, R> question;
    private final Sink<T, R> sink;
    private final Predicate<VendorException> general;
    private final int parallel;
    private int underWay;
    private int inARow;
    private VendorException lastGeneral;
    private int left;

    Lane(Queue<T> agenda, Function<T, R> question, Sink<T, R> sink, Readers readers) {
        this.agenda = agenda;
        this.question = question;
        this.sink = sink;
        this.general = readers.general();
        this.parallel = readers.parallel();
    }

    boolean isBusy() {
        return underWay > 0 || !agenda.isEmpty();
    }

    /** Whether something may be asked now. */
    boolean isReady() {
        giveUpIfHopeless();
        return underWay < parallel && !agenda.isEmpty();
    }

    /**
     * Takes the next thing from the agenda.
     *
     * @return what to ask, in any thread; it returns what is to be done with the answer in the reading thread
     */
    Asking next() {
        T item = agenda.remove();
        underWay++;
        return () -> {
            try {
                R result = question.apply(item);
                return () -> read(item, result);
            } catch (VendorException why) {
                return () -> failed(item, why);
            }
        };
    }

    /** Nobody adds to the agenda any more, and it is empty. */
    void end() {
        if (left > 0) {
            sink.gaveUp(left, lastGeneral);
            left = 0;
        }
    }

    private void read(T item, R result) {
        underWay--;
        inARow = 0;
        sink.read(item, result);
    }

    private void failed(T item, VendorException why) {
        underWay--;
        if (general.test(why)) {
            inARow++;
            lastGeneral = why;
        } else {
            inARow = 0;
        }
        sink.failed(item, why);
    }

    /** What is added after that is left unread, too. */
    private void giveUpIfHopeless() {
        if (left > 0 || inARow >= GENERAL_FAILURES_IN_A_ROW) {
            left += agenda.size();
            agenda.clear();
        }
    }

    /** One question on its way. */
    interface Asking {
        Runnable ask();
    }
}
