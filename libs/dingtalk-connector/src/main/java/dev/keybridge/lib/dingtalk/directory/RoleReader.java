package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkRole;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.directory.Tag;
import dev.keybridge.lib.http.VendorException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the organisation's roles and who has them, of the people met in the same read. */
final class RoleReader implements ParallelReads.Sink<DingTalkRole, List<String>> {
    private final DingTalkClient app;
    private final ParallelReads reads;
    private final Employees employees;
    private final Findings findings;
    private final Map<Long, Tag> tags = new HashMap<>();

    RoleReader(DingTalkClient app, ParallelReads reads, Employees employees, Findings findings) {
        this.app = app;
        this.reads = reads;
        this.employees = employees;
        this.findings = findings;
    }

    List<Tag> all() {
        List<DingTalkRole> roles;
        try {
            roles = reads.one(() -> app.roles().list());
        } catch (VendorException e) {
            findings.failed(What.TAG, "role/list", e);
            return List.of();
        }
        reads.each(roles, role -> app.roles().members(role.id()), this);
        return roles.stream()
                .map(role -> tags.get(role.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void read(DingTalkRole role, List<String> userIds) {
        Set<String> people = userIds.stream()
                .map(employees::unionId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        tags.put(role.id(), new Tag(Long.toString(role.id()), role.name(), people, Set.of()));
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
