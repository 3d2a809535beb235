package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.Diagnosis;
import dev.keybridge.lib.crawl.Examination;
import dev.keybridge.lib.crawl.Way;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkDepartment;
import dev.keybridge.lib.dingtalk.api.DingTalkErrors;
import dev.keybridge.lib.dingtalk.api.DingTalkScopes;
import dev.keybridge.lib.dingtalk.api.DingTalkUser;
import dev.keybridge.lib.directory.DirectoryProbe;
import dev.keybridge.lib.directory.Finding;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether an organisation's contact list can be read as it is set up: about nine calls, and one more for each proxy. */
public final class DingTalkProbe implements DirectoryProbe {
    static final String CORP = "corp";
    static final String OLD_API = "old-api";
    static final String SCOPE = "scope";
    static final String DEPARTMENTS = "departments";
    static final String PEOPLE = "people";
    static final String DETAILS = "details";
    static final String HEAD_COUNT = "head-count";
    /** Needs a token of somebody who signs in, so nobody can try it beforehand. */
    static final String SIGN_IN_PERMISSIONS = "sign-in-permissions";

    private static final int SAMPLE = 20;
    private static final int TRIES = 3;

    private final DingTalkClient app;
    private final String corpId;
    private final List<Way<DingTalkClient>> proxies;
    private final Examination examination = new Examination(DingTalkDiagnosis::of);

    /** @param proxies clients like the first one, each by one of the configured proxies alone */
    public DingTalkProbe(DingTalkClient app, String corpId, List<Way<DingTalkClient>> proxies) {
        this.app = Objects.requireNonNull(app);
        this.corpId = Objects.requireNonNull(corpId);
        this.proxies = List.copyOf(proxies);
    }

    @Override
    public List<Finding> examine() {
        Optional<Duration> token = examination.ask(Diagnosis.TOKEN, app::authenticate);
        token.ifPresent(good -> {
            examination.note(Finding.ok(Diagnosis.NETWORK));
            examination.note(Finding.ok(Diagnosis.TOKEN).with("goodForSeconds", good.toSeconds()));
            examination.note(corp());
        });
        examination.skip(Diagnosis.TOKEN, CORP);
        examination.note(Diagnosis.clock(app.clockOffset()));
        Optional<DingTalkScopes> scopes = examination.ask(OLD_API, this::scopes);
        scopes.ifPresent(granted -> {
            examination.note(Finding.ok(OLD_API));
            examination.note(Finding.ok(Diagnosis.ADDRESS));
            examination.note(Finding.ok(Diagnosis.APP));
            scope(granted);
        });
        examination.skip(OLD_API, SCOPE);
        List<Long> departments = departments(scopes);
        Optional<String> somebody = people(scopes, departments);
        details(somebody);
        examination
                .ask(HEAD_COUNT, () -> app.users().count())
                .ifPresent(people -> examination.note(Finding.ok(HEAD_COUNT).with("people", people)));
        examination.note(Finding.info(SIGN_IN_PERMISSIONS, "not-testable")
                .with("points", List.of("Contact.User.Read", "qyapi_base")));
        examination.tryEach(proxies, way -> way.scopes().get());
        return examination.findings();
    }

    /** Which address is not trusted is told by the gateway of other paths only. */
    private DingTalkScopes scopes() {
        try {
            return app.scopes().get();
        } catch (VendorRefused e) {
            if (DingTalkErrors.is(e, DingTalkErrors.ADDRESS_NOT_TRUSTED_LEGACY)
                    && e.named().isEmpty()) {
                app.users().count();
            }
            throw e;
        }
    }

    /** What DingTalk says to an app of another organisation is not fully documented, so a refusal proves nothing. */
    private Finding corp() {
        try {
            app.authenticateFor(corpId);
            return Finding.ok(CORP).with("corpId", corpId);
        } catch (VendorException e) {
            return Finding.warning(CORP, "not-confirmed").with("corpId", corpId).with("vendorCode", e.vendorCode());
        }
    }

    private void scope(DingTalkScopes granted) {
        boolean whole = granted.departments().contains(DingTalkDepartment.ROOT);
        Finding finding = Finding.ok(SCOPE);
        if (!whole) {
            boolean nothing =
                    granted.departments().isEmpty() && granted.userIds().isEmpty();
            finding = nothing ? Finding.error(SCOPE, "empty") : Finding.info(SCOPE, "part");
        }
        examination.note(finding.with("departments", granted.departments().size())
                .with("singlePeople", granted.userIds().size())
                .with("wholeCompany", whole));
    }

    /** @return departments in which there may be people */
    private List<Long> departments(Optional<DingTalkScopes> scopes) {
        List<Long> granted = scopes.map(DingTalkScopes::departments).orElse(List.of()).stream()
                .filter(DepartmentWalk::isOrdinary)
                .toList();
        if (scopes.isPresent() && granted.isEmpty()) {
            examination.skip(SCOPE, DEPARTMENTS);
            return List.of();
        }
        List<Long> found = new ArrayList<>();
        examination
                .ask(DEPARTMENTS, () -> app.departments().listSub(granted.get(0)))
                .ifPresent(below -> {
                    examination.note(Finding.ok(DEPARTMENTS)
                            .with("point", "qyapi_get_department_list")
                            .with("topDepartments", below.size()));
                    below.stream()
                            .map(DingTalkDepartment::id)
                            .filter(DepartmentWalk::isOrdinary)
                            .forEach(found::add);
                });
        found.addAll(granted);
        return found;
    }

    /** @return the userid of one of them */
    private Optional<String> people(Optional<DingTalkScopes> scopes, List<Long> departments) {
        List<String> single = scopes.map(DingTalkScopes::userIds).orElse(List.of());
        if (scopes.isPresent() && departments.isEmpty()) {
            examination.skip(SCOPE, PEOPLE);
            return single.stream().findFirst();
        }
        List<DingTalkUser> seen = new ArrayList<>();
        examination
                .ask(PEOPLE, () -> {
                    for (int i = 0; i < Math.min(TRIES, departments.size()) && seen.isEmpty(); i++) {
                        seen.addAll(
                                app.users().list(departments.get(i), 0, SAMPLE).items());
                    }
                    return seen;
                })
                .ifPresent(all -> {
                    Finding finding = all.isEmpty() ? Finding.warning(PEOPLE, "nobody-seen") : Finding.ok(PEOPLE);
                    examination.note(
                            finding.with("point", "qyapi_get_department_member").with("people", all.size()));
                    if (!all.isEmpty()) {
                        examination.note(ShownFields.of(all));
                    }
                });
        return seen.stream()
                .findFirst()
                .map(DingTalkUser::userId)
                .or(() -> single.stream().findFirst());
    }

    private void details(Optional<String> somebody) {
        if (somebody.isEmpty()) {
            examination.skip(PEOPLE, DETAILS, Diagnosis.FIELDS);
            return;
        }
        examination.ask(DETAILS, () -> app.users().get(somebody.get())).ifPresent(user -> {
            examination.note(Finding.ok(DETAILS).with("point", "qyapi_get_member"));
            examination.note(ShownFields.of(List.of(user)));
        });
        examination.skip(DETAILS, Diagnosis.FIELDS);
    }
}
