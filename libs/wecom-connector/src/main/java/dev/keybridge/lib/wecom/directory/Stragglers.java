package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.crawl.ChosenDepartments;
import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.wecom.api.WeComClient;
import dev.keybridge.lib.wecom.api.WeComMember;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Members whom no readable department has shown: granted to the app one by one or by a tag, or known from the list of all
 * ids only. They are asked for one by one.
 */
final class Stragglers implements ParallelReads.Sink<String, WeComMember> {
    private final ChosenDepartments chosen;
    private final Grants grants;
    private final Optional<Enumeration> all;
    private final Findings findings;

    Stragglers(ChosenDepartments chosen, Grants grants, Optional<Enumeration> all, Findings findings) {
        this.chosen = chosen;
        this.grants = grants;
        this.all = all;
        this.findings = findings;
    }

    void readAll(WeComClient app, ParallelReads reads) {
        Map<String, String> wanted = new TreeMap<>();
        grants.people().forEach(userId -> wantGranted(userId, wanted));
        all.ifPresent(listed -> listed.entries().forEach((id, entry) -> wantListed(id, entry, wanted)));
        reads.each(wanted.values(), app.users()::get, this);
    }

    private void wantGranted(String userId, Map<String, String> wanted) {
        String id = WeComUserId.canonical(userId);
        boolean elsewhere =
                all.filter(listed -> listed.lists(id) && !isChosen(listed, id)).isPresent();
        if (!findings.met(id) && !elsewhere) {
            wanted.put(id, userId);
        }
    }

    private void wantListed(String id, Enumeration.Entry entry, Map<String, String> wanted) {
        if (findings.met(id) || wanted.containsKey(id) || !chosen.coversAny(entry.departments())) {
            return;
        }
        if (grants.isKnown() && entry.departments().stream().noneMatch(chosen::isReadable)) {
            // Neither granted nor in a department that the app sees: WeCom would only say so again, for each of them.
            findings.withoutDetails(id);
        } else {
            wanted.put(id, entry.userId());
        }
    }

    @Override
    public void read(String userId, WeComMember member) {
        WeComPeople.understood(member, userId, findings).filter(this::isChosen).ifPresent(findings::add);
    }

    @Override
    public void failed(String userId, VendorException why) {
        String id = WeComUserId.canonical(userId);
        if (!Unknown.isMember(why)) {
            findings.failed(What.PERSON, id, why);
        } else if (all.map(listed -> listed.lists(id)).orElse(true)) {
            findings.withoutDetails(id);
        }
        // Unknown to the app and not in the list of all ids either: gone.
    }

    @Override
    public void gaveUp(int left, VendorException last) {
        findings.failed(
                What.ENUMERATION, "user/get", "given-up", left + " members were left unread: " + last.getMessage());
    }

    private boolean isChosen(Person person) {
        return chosen.covers(person)
                || all.filter(listed -> isChosen(listed, person.id())).isPresent();
    }

    private boolean isChosen(Enumeration listed, String id) {
        return chosen.coversAny(listed.departments(id));
    }
}
