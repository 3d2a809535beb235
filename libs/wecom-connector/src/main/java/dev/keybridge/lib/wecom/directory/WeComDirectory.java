package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.directory.DirectorySource;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.wecom.api.WeComClient;

import java.util.Objects;
import java.util.Optional;

/** A corp's contact list. */
public final class WeComDirectory implements DirectorySource {
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
        throw new UnsupportedOperationException();
    }
}
