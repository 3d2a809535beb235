package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.Lane;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkRole;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.directory.Tag;
import dev.keybridge.lib.http.VendorException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the organisation's roles and who has them, beside everything else; of the people met in the same read. */
final class RoleReader {
    private final Findings findings;
    private final Queue<String> start = new ArrayDeque<>();
    private final Queue<DingTalkRole> agenda = new ArrayDeque<>();
    private final List<DingTalkRole> roles = new ArrayList<>();
    private final Map<Long, List<String>> members = new HashMap<>();

    RoleReader(Findings findings) {
        this.findings = findings;
    }

    /** Lanes in the order in which they end. */
    List<Lane<?, ?>> lanes(DingTalkClient app, ParallelReads reads) {
        start.add("role/list");
        return List.of(
                reads.lane(start, what -> app.roles().list(), new Roles()),
                reads.lane(agenda, role -> app.roles().members(role.id()), new Members()));
    }

    /** When everything has been read. */
    List<Tag> tags(Employees employees) {
        return roles.stream()
                .filter(role -> members.containsKey(role.id()))
                .map(role -> new Tag(
                        Long.toString(role.id()),
                        role.name(),
                        members.get(role.id()).stream()
                                .map(employees::unionId)
                                .flatMap(Optional::stream)
                                .collect(Collectors.toSet()),
                        Set.of()))
                .toList();
    }

    private final class Roles implements ParallelReads.Sink<String, List<DingTalkRole>> {
        @Override
        public void read(String what, List<DingTalkRole> all) {
            roles.addAll(all);
            agenda.addAll(all);
        }

        @Override
        public void failed(String what, VendorException why) {
            findings.failed(What.TAG, what, why);
        }

        @Override
        public void gaveUp(int left, VendorException last) {
            throw new IllegalStateException("one question is not given up", last);
        }
    }

    private final class Members implements ParallelReads.Sink<DingTalkRole, List<String>> {
        @Override
        public void read(DingTalkRole role, List<String> userIds) {
            members.put(role.id(), userIds);
        }

        @Override
        public void failed(DingTalkRole role, VendorException why) {
            findings.failed(What.TAG, Long.toString(role.id()), why);
        }

        @Override
        public void gaveUp(int left, VendorException last) {
            findings.failed(
                    What.TAG, "role/simplelist", "given-up", left + " roles were left unread: " + last.getMessage());
        }
    }
}
