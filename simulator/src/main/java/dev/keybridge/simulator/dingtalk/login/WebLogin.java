package dev.keybridge.simulator.dingtalk.login;

import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkVisitor;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.dingtalk.session.DingTalkState;
import dev.keybridge.simulator.dingtalk.session.LoginGrant;
import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Parameters;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.page.PageProblem;
import dev.keybridge.simulator.page.PersonPicker;
import dev.keybridge.simulator.page.QrPicture;
import dev.keybridge.simulator.page.Texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The login page: pick who scans or types, choose an organisation if the app asks for it, then agree or refuse. */
final class WebLogin implements Handler {
    static final String PATH = "/oauth2/auth";

    private static final String SCAN = PATH + "/scan";
    private static final String CONFIRM = PATH + "/confirm";

    private final DingTalkState state;
    private final String prefix;

    /** @param prefix where this handler is mounted */
    WebLogin(DingTalkState state, String prefix) {
        this.state = state;
        this.prefix = prefix;
    }

    @Override
    public Response answer(Request request) {
        Texts texts = Pages.DINGTALK.textsForApp(request);
        try {
            return switch (request.method() + " " + request.path()) {
                case "GET " + PATH -> open(request, texts);
                case "POST " + SCAN -> scan(request.form(), texts);
                case "POST " + CONFIRM -> confirm(request.form());
                default -> throw new PageProblem("unknown_page");
            };
        } catch (PageProblem problem) {
            return Pages.DINGTALK.problem(problem, texts);
        }
    }

    private Response open(Request request, Texts texts) {
        LoginRequest login = LoginRequest.parse(request.query(), state);
        if (login.asksCompanyCode()) {
            return Pages.DINGTALK.page(
                    "code",
                    texts,
                    "dingtalk.web.title",
                    Map.of("action", prefix + PATH, "hidden", PersonPicker.hidden(login.parameters())));
        }
        String picker = Visitors.picker(login.corp(), login::offers, texts)
                .html(request.query().get("q"), prefix + PATH, prefix + SCAN, login.parameters(), "");
        Map<String, String> values = new HashMap<>();
        values.put("app", appName(login, texts));
        values.put("qr", QrPicture.svg(login.parameters().toString(), texts.get("dingtalk.web.scan")));
        values.put("picker", picker);
        return Pages.DINGTALK.page("web", texts, "dingtalk.web.title", values);
    }

    private Response scan(Parameters form, Texts texts) {
        LoginRequest login = LoginRequest.parse(form, state);
        DingTalkVisitor visitor = Visitors.picked(form, login.corp());
        List<DingTalkCorp> choices = admitted(login, visitor);
        Map<String, String> hidden = new HashMap<>(login.parameters());
        hidden.putAll(Visitors.fields(visitor));
        Map<String, String> values = new HashMap<>();
        values.put("who", Visitors.shown(visitor, login.corp(), texts));
        values.put("app", appName(login, texts));
        values.put("action", prefix + CONFIRM);
        values.put("hidden", PersonPicker.hidden(hidden));
        values.put("corps", login.asksCorp() ? radios(choices, texts) : "");
        return Pages.DINGTALK.page("confirm", texts, "dingtalk.confirm.title", values);
    }

    private static String radios(List<DingTalkCorp> choices, Texts texts) {
        return choices.stream()
                .map(corp -> Pages.DINGTALK.fragment(
                        "corp",
                        texts,
                        Map.of(
                                "corpId",
                                corp.corpId(),
                                "name",
                                corp.name(),
                                "checked",
                                corp == choices.get(0) ? " checked" : "")))
                .collect(Collectors.joining());
    }

    private Response confirm(Parameters form) {
        LoginRequest login = LoginRequest.parse(form, state);
        if (!form.get("decision").equals("confirm")) {
            String error = state.openPoints().get(DingTalkOpenPoint.REFUSED_ERROR);
            return login.target().with(error.equals("missing") ? Map.of() : Map.of("error", error));
        }
        DingTalkVisitor visitor = Visitors.picked(form, login.corp());
        List<DingTalkCorp> choices = admitted(login, visitor);
        if (!login.asksCorp()) {
            return redirect(login, LoginGrant.of(state, login.app(), visitor, null));
        }
        Optional<DingTalkCorp> chosen = choices.stream()
                .filter(corp -> corp.corpId().equals(form.get("chosen")))
                .findFirst();
        if (chosen.isEmpty() && !choices.isEmpty()) {
            throw new PageProblem("chosen_corp");
        }
        return redirect(
                login,
                chosen.map(corp -> LoginGrant.of(state, login.app(), memberOf(corp, visitor), corp.corpId()))
                        .orElseGet(() -> LoginGrant.of(state, login.app(), visitor, null)));
    }

    /** The organisations that the visitor can choose from. An internal app lets nobody through who is in none of them. */
    private List<DingTalkCorp> admitted(LoginRequest login, DingTalkVisitor visitor) {
        String human = LoginGrant.humanOf(state, visitor);
        List<DingTalkCorp> choices = login.choices(human, state);
        if (choices.isEmpty() && !login.app().admitsOtherCorps()) {
            throw new PageProblem("not_in_organisation");
        }
        return choices;
    }

    /** The same human being under the id that the chosen organisation uses. */
    private DingTalkVisitor memberOf(DingTalkCorp corp, DingTalkVisitor visitor) {
        String human = LoginGrant.humanOf(state, visitor);
        return corp.members().stream()
                .filter(person -> person.human().equals(human))
                .findFirst()
                .map(person -> DingTalkVisitor.member(corp.corpId(), person.userid()))
                .orElse(visitor);
    }

    private Response redirect(LoginRequest login, LoginGrant grant) {
        String code = state.authCodes().issue(grant);
        return login.target()
                .with(
                        switch (state.openPoints().get(DingTalkOpenPoint.REDIRECT_PARAMETERS)) {
                            case "authCode" -> Map.of("authCode", code);
                            case "code" -> Map.of("code", code);
                            default -> Map.of("code", code, "authCode", code);
                        });
    }

    private static String appName(LoginRequest login, Texts texts) {
        return texts.get("dingtalk.app", login.corp().name(), login.app().name());
    }
}
