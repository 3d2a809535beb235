package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Parameters;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.page.PageProblem;
import dev.keybridge.simulator.page.PersonPicker;
import dev.keybridge.simulator.page.PhoneCookie;
import dev.keybridge.simulator.page.Texts;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.corp.Visitor;
import dev.keybridge.simulator.wecom.session.LoginGrant;
import dev.keybridge.simulator.wecom.session.LoginKind;
import dev.keybridge.simulator.wecom.session.WeComState;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page inside the app (VD-91022): silent for whoever holds the phone, with a consent for private information. */
final class InAppLogin implements Handler {
    static final String PATH = "/connect/oauth2/authorize";

    private static final String PICK = PATH + "/pick";
    private static final String CONSENT = PATH + "/consent";

    private final WeComState state;
    private final String prefix;
    private final String noticePrefix;
    private final PhoneCookie<Corp, Visitor> phones;

    /**
     * Made once per vendor.
     *
     * @param prefix where this handler is mounted
     * @param noticePrefix where {@link Notices} are mounted
     */
    InAppLogin(WeComState state, String prefix, String noticePrefix) {
        this.state = state;
        this.prefix = prefix;
        this.noticePrefix = noticePrefix;
        this.phones = new PhoneCookie<>(state.phones(), Corp::corpId, Visitors.COOKIE, prefix);
    }

    @Override
    public Response answer(Request request) {
        Texts texts = Pages.WECOM.textsForApp(request);
        try {
            if (!WeComBrowser.sent(request)) {
                throw new PageProblem("not_in_app");
            }
            return switch (request.method() + " " + request.path()) {
                case "GET " + PATH -> open(request, texts);
                case "POST " + PICK -> pick(request, texts);
                case "POST " + CONSENT -> consent(request);
                default -> throw new PageProblem("unknown_page");
            };
        } catch (PageProblem problem) {
            return Pages.WECOM.problem(problem, texts);
        } catch (InAppRequest.UntrustedDomain untrusted) {
            return Response.redirect(noticePrefix + Notices.PATH + "?err_type=domain_err&uri="
                    + URLEncoder.encode(untrusted.redirect().toString(), StandardCharsets.UTF_8));
        }
    }

    private Response open(Request request, Texts texts) {
        InAppRequest login = InAppRequest.parse(request.query(), state);
        Optional<Visitor> holder = phones.holder(request, login.corp());
        if (holder.isPresent()) {
            return proceed(login, Visitors.again(holder.get(), login.corp(), state.openPoints()), texts);
        }
        String picker = Pages.picker(login.corp().organisation(), texts)
                .html(
                        request.query().get("q"),
                        prefix + PATH,
                        prefix + PICK,
                        login.parameters(),
                        Pages.WECOM.fragment("remember", texts, Map.of()));
        return Pages.WECOM.page(
                "inapp", texts, "wecom.inapp.title", Map.of("app", name("wecom.app", login, texts), "picker", picker));
    }

    private Response pick(Request request, Texts texts) {
        InAppRequest login = InAppRequest.parse(request.form(), state);
        Visitor visitor = Visitors.picked(request.form(), login.corp(), state.openPoints());
        Response next = proceed(login, visitor, texts);
        return request.form().get("remember").equals("on") ? phones.remember(next, login.corp(), visitor) : next;
    }

    private Response proceed(InAppRequest login, Visitor visitor, Texts texts) {
        if (!login.asksPrivate() || !(visitor instanceof Visitor.Member member)) {
            return redirect(login, visitor, LoginKind.IN_APP_BASE, Set.of());
        }
        requireInScope(login, member);
        return state.consents()
                .find(login.app(), member.userid())
                .map(fields -> redirect(login, visitor, LoginKind.IN_APP_PRIVATE, fields))
                .orElseGet(() -> ask(login, visitor, texts));
    }

    private static void requireInScope(InAppRequest login, Visitor.Member member) {
        Person person = login.corp().organisation().person(member.userid());
        if (!login.app().visibility(login.corp().organisation()).sees(person)) {
            throw new PageProblem("out_of_scope");
        }
    }

    private Response ask(InAppRequest login, Visitor visitor, Texts texts) {
        Map<String, String> hidden = new HashMap<>(login.parameters());
        hidden.putAll(Visitors.fields(visitor));
        String fields = App.SENSITIVE.stream()
                .filter(login.app().sensitiveFields()::contains)
                .map(field -> Pages.WECOM.fragment(
                        "field", texts, Map.of("field", field, "label", texts.get("wecom.field." + field))))
                .collect(Collectors.joining());
        Map<String, String> values = new HashMap<>();
        values.put("who", Visitors.shown(visitor, login.corp(), texts));
        values.put("asks", name("wecom.consent.asks", login, texts));
        values.put("action", prefix + CONSENT);
        values.put("hidden", PersonPicker.hidden(hidden));
        values.put("fields", fields);
        return Pages.WECOM.page("consent", texts, "wecom.consent.title", values);
    }

    private Response consent(Request request) {
        Parameters form = request.form();
        InAppRequest login = InAppRequest.parse(form, state);
        Visitor visitor = Visitors.picked(form, login.corp(), state.openPoints());
        if (!login.asksPrivate()
                || !(visitor instanceof Visitor.Member member)
                || !form.get("decision").equals("confirm")) {
            return login.target().with(Map.of());
        }
        requireInScope(login, member);
        Set<String> fields = new TreeSet<>(login.app().sensitiveFields());
        fields.removeIf(field -> !form.get("field." + field).equals("on"));
        state.consents().give(login.app(), member.userid(), fields);
        return redirect(login, visitor, LoginKind.IN_APP_PRIVATE, fields);
    }

    private Response redirect(InAppRequest login, Visitor visitor, LoginKind kind, Set<String> consented) {
        String code = state.codes()
                .issue(new LoginGrant(
                        login.app(), visitor, kind, consented, login.target().uri()));
        return login.target().with(Map.of("code", code));
    }

    private static String name(String key, InAppRequest login, Texts texts) {
        return texts.get(
                key,
                login.corp().organisation().department(1).name(),
                login.app().name());
    }
}
