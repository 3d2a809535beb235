package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.crawl.OnePerson;
import dev.keybridge.lib.crawl.Readers;
import dev.keybridge.lib.directory.DirectorySource;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonReading;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.wecom.api.WeComClient;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A corp's contact list. Two set-ups work: an app's secret alone, which shows the app's visible scope, and together with it
 * the contact-sync secret, which knows everybody's id and so tells who is missing. The contact-sync secret alone cannot
 * read details (48009).
 */
public final class WeComDirectory implements DirectorySource {
    /** As many as the vendor's advice for a sync allows (VD-90312). */
    private static final Readers READERS = new Readers("keybridge-wecom-read", 5, Unknown::isGeneral);

    private final WeComClient app;
    private final Optional<WeComClient> contactSync;
    private final Optional<String> agentId;

    /**
     * @param app a client with the secret of a self-built app: sees what is in the app's visible scope
     * @param contactSync a client with the contact-sync secret: knows all ids and no details
     * @param agentId the app's id; with it the read knows what is granted to the app, single people and tags included
     */
    public WeComDirectory(WeComClient app, Optional<WeComClient> contactSync, Optional<String> agentId) {
        this.app = Objects.requireNonNull(app);
        this.contactSync = Objects.requireNonNull(contactSync);
        this.agentId = Objects.requireNonNull(agentId);
    }

    @Override
    public Snapshot read(ReadRequest request, ReadProgress progress) {
        long callsBefore = sum(WeComClient::calls);
        long throttledBefore = sum(WeComClient::throttled);
        try {
            return READERS.read(
                    progress,
                    (reads, cancellation) -> new CorpRead(
                                    app.under(cancellation),
                                    contactSync.map(client -> client.under(cancellation)),
                                    reads)
                            .read(agentId, request, progress, () -> sum(WeComClient::calls) - callsBefore));
        } finally {
            progress.traffic(sum(WeComClient::calls) - callsBefore, sum(WeComClient::throttled) - throttledBefore);
        }
    }

    @Override
    public PersonReading readPerson(String vendorId, ReadRequest request, Function<Person, Set<String>> former) {
        long before = sum(WeComClient::calls);
        return OnePerson.asked(() -> new MemberRead(app, contactSync, () -> sum(WeComClient::calls) - before)
                .read(vendorId, request.selection(), former));
    }

    private long sum(ToLongFunction<WeComClient> number) {
        return number.applyAsLong(app) + contactSync.map(number::applyAsLong).orElse(0L);
    }
}
