package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.directory.DirectorySource;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Snapshot;

import java.util.Objects;

/** An organisation's contact list, as far as the app's contact scope goes. */
public final class DingTalkDirectory implements DirectorySource {
    private final DingTalkClient app;

    public DingTalkDirectory(DingTalkClient app) {
        this.app = Objects.requireNonNull(app);
    }

    @Override
    public Snapshot read(ReadRequest request, ReadProgress progress) {
        throw new UnsupportedOperationException("comes with the next commit: " + app);
    }
}
