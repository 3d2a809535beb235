package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.crawl.Diagnosis;
import dev.keybridge.lib.crawl.Examination;
import dev.keybridge.lib.crawl.Way;
import dev.keybridge.lib.directory.DirectoryProbe;
import dev.keybridge.lib.directory.Finding;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.wecom.api.WeComAgent;
import dev.keybridge.lib.wecom.api.WeComClient;
import dev.keybridge.lib.wecom.api.WeComDepartment;
import dev.keybridge.lib.wecom.api.WeComErrors;
import dev.keybridge.lib.wecom.api.WeComIdPage;
import dev.keybridge.lib.wecom.api.WeComPlace;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether a corp's contact list can be read as it is set up: about eight calls, and one more for each proxy. */
public final class WeComProbe implements DirectoryProbe {
    static final String AGENT = "agent";
    static final String DEPARTMENTS = "departments";
    static final String SCOPE = "scope";
    static final String PEOPLE = "people";
    static final String CONTACT_SYNC = "contact-sync";
    static final String TRUSTED_DOMAIN = "trusted-domain";

    private static final long WHOLE_CORP = 1;

    private final WeComClient app;
    private final Optional<WeComClient> contactSync;
    private final Optional<String> agentId;
    private final List<Way<WeComClient>> proxies;
    private final Examination examination = new Examination(WeComDiagnosis::of);

    /** @param proxies clients like the first one, each by one of the configured proxies alone */
    public WeComProbe(
            WeComClient app,
            Optional<WeComClient> contactSync,
            Optional<String> agentId,
            List<Way<WeComClient>> proxies) {
        this.app = Objects.requireNonNull(app);
        this.contactSync = Objects.requireNonNull(contactSync);
        this.agentId = Objects.requireNonNull(agentId);
        this.proxies = List.copyOf(proxies);
    }

    @Override
    public List<Finding> examine() {
        Optional<Duration> token = examination.ask(Diagnosis.TOKEN, app::authenticate);
        token.ifPresent(good -> {
            examination.note(Finding.ok(Diagnosis.NETWORK));
            examination.note(Finding.ok(Diagnosis.TOKEN).with("goodForSeconds", good.toSeconds()));
        });
        examination.note(Diagnosis.clock(app.clockOffset()));
        Optional<WeComAgent> agent = agent();
        Optional<List<WeComDepartment>> departments = departments(agent);
        departments.ifPresent(all -> scope(agent, all));
        examination.skip(DEPARTMENTS, SCOPE);
        people(agent, departments.orElse(List.of()));
        contactSync();
        examination.tryEach(proxies, this::anything);
        return examination.findings();
    }

    private Optional<WeComAgent> agent() {
        if (agentId.isEmpty()) {
            examination.note(Finding.warning(AGENT, "not-set"));
            examination.skip(AGENT, TRUSTED_DOMAIN);
            return Optional.empty();
        }
        Optional<WeComAgent> agent = examination.ask(AGENT, () -> app.agents().get(agentId.get()));
        agent.ifPresent(found -> {
            examination.note(Finding.ok(Diagnosis.ADDRESS));
            examination.note(Finding.ok(AGENT).with("agentId", agentId.get()));
            examination.note(
                    found.disabled().orElse(false)
                            ? Finding.error(Diagnosis.APP, "disabled")
                            : Finding.ok(Diagnosis.APP));
            found.redirectDomain()
                    .ifPresent(domain -> examination.note(
                            Finding.info(TRUSTED_DOMAIN, "seen").with("trustedDomain", domain)));
        });
        examination.skip(AGENT, TRUSTED_DOMAIN);
        return agent;
    }

    /** Somebody may be granted to an app that sees no department. */
    private Optional<List<WeComDepartment>> departments(Optional<WeComAgent> agent) {
        boolean singles = agent.filter(
                        found -> !found.userIds().isEmpty() || !found.tagIds().isEmpty())
                .isPresent();
        Optional<List<WeComDepartment>> departments = examination.ask(DEPARTMENTS, () -> {
            try {
                return app.departments().list();
            } catch (VendorException e) {
                if (singles && Unknown.isDepartment(e)) {
                    return List.of();
                }
                throw e;
            }
        });
        departments.ifPresent(all -> {
            examination.note(Finding.ok(Diagnosis.ADDRESS));
            examination.note(Finding.ok(DEPARTMENTS).with("departments", all.size()));
        });
        return departments;
    }

    private void scope(Optional<WeComAgent> agent, List<WeComDepartment> departments) {
        boolean whole = departments.stream().anyMatch(one -> one.node().id() == WHOLE_CORP);
        int singles = agent.map(found -> found.userIds().size()).orElse(0);
        int tags = agent.map(found -> found.tagIds().size()).orElse(0);
        Finding finding = Finding.ok(SCOPE);
        if (!whole) {
            boolean nothing = departments.isEmpty() && singles == 0 && tags == 0;
            finding = nothing ? Finding.error(SCOPE, "empty") : Finding.info(SCOPE, "part");
        }
        examination.note(finding.with("departments", departments.size())
                .with("singlePeople", singles)
                .with("tags", tags)
                .with("wholeCompany", whole));
    }

    private void people(Optional<WeComAgent> agent, List<WeComDepartment> departments) {
        MemberSample sample = new MemberSample(app);
        Optional<MemberSample> read = examination.ask(
                PEOPLE,
                () -> sample.of(
                        agent.map(WeComAgent::userIds).orElse(List.of()),
                        departments.stream().map(one -> one.node().id()).toList()));
        read.ifPresent(seen -> {
            Finding finding = seen.size() == 0 ? Finding.warning(PEOPLE, "nobody-seen") : Finding.ok(PEOPLE);
            examination.note(finding.with("people", seen.size()));
            if (seen.size() > 0) {
                examination.note(Diagnosis.fields(MemberSample.SENSITIVE, seen.fields(), seen.size()));
            }
        });
        examination.skip(PEOPLE, Diagnosis.FIELDS);
    }

    /** The other secret stands by itself: what is wrong with it stands in nobody's way. */
    private void contactSync() {
        if (contactSync.isEmpty()) {
            examination.note(Finding.info(CONTACT_SYNC, "not-set"));
            return;
        }
        try {
            contactSync.get().authenticate();
            WeComIdPage page = contactSync.get().users().firstIds();
            long people = page.places().stream()
                    .map(WeComPlace::userId)
                    .map(WeComUserId::canonical)
                    .distinct()
                    .count();
            examination.note(Finding.ok(CONTACT_SYNC).with("people", people).with("more", page.more()));
        } catch (VendorException e) {
            boolean appSecret = WeComErrors.is(e, WeComErrors.API_FORBIDDEN);
            examination.note(
                    appSecret
                            ? Finding.error(CONTACT_SYNC, "app-secret").with("vendorCode", e.vendorCode())
                            : WeComDiagnosis.of(CONTACT_SYNC, e).about(CONTACT_SYNC));
        }
    }

    /** The cheapest question that WeCom answers to whom it trusts only. */
    private void anything(WeComClient way) {
        if (agentId.isPresent()) {
            way.agents().get(agentId.get());
        } else {
            way.tags().list();
        }
    }
}
