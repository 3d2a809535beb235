package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.directory.ReadProgress;

/**
 * Tells how far a read is: departments whose people have been read, and people asked for by themselves. How many there are
 * is known when all departments have been read; told before that, it would grow as fast as the read goes on.
 */
final class Steps {
    private static final int UNKNOWN = 0;

    private final ReadProgress progress;
    private final Findings findings;
    private int done;
    private int total = UNKNOWN;

    Steps(ReadProgress progress, Findings findings) {
        this.progress = progress;
        this.findings = findings;
    }

    void oneMore() {
        done++;
        tell();
    }

    void areAll(int steps) {
        total = steps;
        tell();
    }

    private void tell() {
        progress.read(done, total, findings.people().size());
    }
}
