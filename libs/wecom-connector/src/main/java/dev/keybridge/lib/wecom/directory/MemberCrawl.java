package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.wecom.api.WeComClient;
import dev.keybridge.lib.wecom.api.WeComErrors;
import dev.keybridge.lib.wecom.api.WeComMember;

import java.util.Collection;
import java.util.List;

/**
 * The people of each chosen department, department by department: an answer for a whole tree can be too large for WeCom
 * (45029), and its documentation has dropped the parameter for that.
 */
final class MemberCrawl implements ParallelReads.Sink<String, List<WeComMember>> {
    private final Collection<String> departments;
    private final Findings findings;
    private final ReadProgress progress;
    private int done;

    MemberCrawl(Collection<String> departments, Findings findings, ReadProgress progress) {
        this.departments = departments;
        this.findings = findings;
        this.progress = progress;
    }

    void readAll(WeComClient app, ParallelReads reads) {
        reads.each(departments, id -> app.users().list(Long.parseLong(id)), this);
    }

    @Override
    public void read(String id, List<WeComMember> members) {
        members.forEach(member ->
                WeComPeople.understood(member, "in department " + id, findings).ifPresent(findings::add));
        findings.departmentRead(id);
        oneMore();
    }

    @Override
    public void failed(String id, VendorException why) {
        if (WeComErrors.is(why, WeComErrors.NOT_FOR_CONTACT_SYNC)) {
            throw why;
        }
        findings.failed(What.DEPARTMENT, id, why);
        oneMore();
    }

    @Override
    public void gaveUp(int left, VendorException last) {
        findings.failed(
                What.DIRECTORY, "user/list", "given-up", left + " departments were left unread: " + last.getMessage());
    }

    private void oneMore() {
        done++;
        progress.read(done, departments.size(), findings.people().size());
    }
}
