package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.Lane;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.http.VendorException;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * People who were in none of a department's pages because somebody left between two of them and all others moved up.
 * DingTalk lists a department's userids without pages; asking for that list is worth while for departments of several pages
 * only, when the last one has been read.
 */
final class SlippedPeople implements ParallelReads.Sink<Long, List<String>> {
    private final Findings findings;
    private final Queue<Long> agenda = new ArrayDeque<>();
    private final Set<String> listed = new LinkedHashSet<>();

    SlippedPeople(Findings findings) {
        this.findings = findings;
    }

    Lane<?, ?> lane(DingTalkClient app, ParallelReads reads) {
        return reads.lane(agenda, app.users()::listIds, this);
    }

    void lookIn(long departmentId) {
        agenda.add(departmentId);
    }

    /** The userids of all who are in these departments, met or not. */
    Set<String> listed() {
        return listed;
    }

    @Override
    public void read(Long department, List<String> userIds) {
        listed.addAll(userIds);
    }

    @Override
    public void failed(Long department, VendorException why) {
        findings.failed(What.ENUMERATION, "user/listid " + department, why);
    }

    @Override
    public void gaveUp(int left, VendorException last) {
        findings.failed(
                What.ENUMERATION,
                "user/listid",
                "given-up",
                left + " departments were not checked for people who slipped: " + last.getMessage());
    }
}
