package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.Failures;
import dev.keybridge.lib.crawl.OnePerson;
import dev.keybridge.lib.crawl.Readers;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.directory.DirectorySource;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonReading;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Snapshot;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** An organisation's contact list, as far as the app's contact scope goes. */
public final class DingTalkDirectory implements DirectorySource {
    /** Enough to use up what DingTalk allows for each API in a second when each answer takes some tenths of one. */
    private static final Readers READERS = new Readers("keybridge-dingtalk-read", 8, Failures::isGeneral);

    private final DingTalkClient app;

    /** @param app sees what is in the app's contact scope */
    public DingTalkDirectory(DingTalkClient app) {
        this.app = Objects.requireNonNull(app);
    }

    @Override
    public PersonReading readPerson(String vendorId, ReadRequest request, Function<Person, Set<String>> former) {
        long before = app.calls();
        return OnePerson.asked(
                () -> new EmployeeRead(app, () -> app.calls() - before).read(vendorId, request.selection(), former));
    }

    @Override
    public Snapshot read(ReadRequest request, ReadProgress progress) {
        long callsBefore = app.calls();
        long throttledBefore = app.throttled();
        try {
            return READERS.read(
                    progress,
                    (reads, cancellation) -> new OrganisationRead(app.under(cancellation), reads, request, progress)
                            .read(() -> app.calls() - callsBefore));
        } finally {
            progress.traffic(app.calls() - callsBefore, app.throttled() - throttledBefore);
        }
    }
}
