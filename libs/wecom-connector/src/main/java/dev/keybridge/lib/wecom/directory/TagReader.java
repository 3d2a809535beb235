package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.directory.Tag;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.wecom.api.WeComClient;
import dev.keybridge.lib.wecom.api.WeComTag;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads tags, each once, whether they grant something to the app or are wanted for themselves. */
final class TagReader {
    private final WeComClient app;
    private final ParallelReads reads;
    private final Findings findings;
    private final Map<Long, WeComTag> found = new TreeMap<>();
    private final Set<Long> asked = new HashSet<>();

    TagReader(WeComClient app, ParallelReads reads, Findings findings) {
        this.app = app;
        this.reads = reads;
        this.findings = findings;
    }

    /** People whom these tags name. */
    List<String> userIds(Collection<Long> tagIds) {
        read(tagIds);
        return tagIds.stream()
                .filter(found::containsKey)
                .flatMap(id -> found.get(id).userIds().stream())
                .toList();
    }

    /** All tags that the app can see. */
    List<Tag> all() {
        List<Long> ids;
        try {
            ids = reads.one(() -> app.tags().list());
        } catch (VendorException e) {
            findings.failed(What.TAG, "tag/list", e);
            return List.of();
        }
        read(ids);
        return ids.stream()
                .distinct()
                .filter(found::containsKey)
                .map(id -> neutral(found.get(id)))
                .toList();
    }

    private void read(Collection<Long> tagIds) {
        List<Long> unasked = tagIds.stream().filter(asked::add).toList();
        reads.each(unasked, app.tags()::get, new ParallelReads.Sink<>() {
            @Override
            public void read(Long id, WeComTag tag) {
                found.put(id, tag);
            }

            @Override
            public void failed(Long id, VendorException why) {
                findings.failed(What.TAG, Long.toString(id), why);
            }

            @Override
            public void gaveUp(int left, VendorException last) {
                findings.failed(What.TAG, "tag/get", "given-up", left + " tags were left unread: " + last.getMessage());
            }
        });
    }

    private static Tag neutral(WeComTag tag) {
        return new Tag(
                Long.toString(tag.id()),
                tag.name(),
                tag.userIds().stream().map(WeComUserId::canonical).collect(Collectors.toSet()),
                tag.departmentIds().stream().map(String::valueOf).collect(Collectors.toSet()));
    }
}
