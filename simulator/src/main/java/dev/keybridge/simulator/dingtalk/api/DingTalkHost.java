package dev.keybridge.simulator.dingtalk.api;

import dev.keybridge.simulator.calls.Call;
import dev.keybridge.simulator.calls.Nearest;
import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.session.DingTalkState;
import dev.keybridge.simulator.fault.Effect;
import dev.keybridge.simulator.fault.Occasion;
import dev.keybridge.simulator.fault.Wire;
import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.session.Tokens;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** One of the two hosts of DingTalk's server API. */
public final class DingTalkHost implements Handler {
    private static final Set<String> SECRET = Set.of(
            "access_token",
            "appsecret",
            "appSecret",
            "client_secret",
            "clientSecret",
            "code",
            "refreshToken",
            "mobile",
            "unionid");

    private final DingTalkState state;
    private final Style style;
    private final List<ApiMethod> methods;
    private final Gate gate;

    private DingTalkHost(DingTalkState state, Style style, List<ApiMethod> methods) {
        this.state = state;
        this.style = style;
        this.methods = methods;
        this.gate = new Gate(state, style);
    }

    /** Stands in for {@code https://api.dingtalk.com}. */
    public static DingTalkHost newHost(DingTalkState state) {
        return new DingTalkHost(state, new NewStyle(state), ApiMethods.ofNewHost());
    }

    /** Stands in for {@code https://oapi.dingtalk.com}. */
    public static DingTalkHost oldHost(DingTalkState state) {
        return new DingTalkHost(state, new OldStyle(state), ApiMethods.ofOldHost());
    }

    /** The simulated paths, each with its verb. */
    public Map<String, String> paths() {
        Map<String, String> paths = new TreeMap<>();
        methods.forEach(method -> paths.put(method.path(), method.verb()));
        return paths;
    }

    @Override
    public Response answer(Request request) throws InterruptedException {
        for (ApiMethod method : methods) {
            Optional<List<String>> places = method.match(request.path());
            if (places.isPresent()) {
                return logged(method, request, places.get());
            }
        }
        state.calls().begun(request.path());
        state.calls()
                .unexpected(request.method() + " " + request.path() + " (nearest: "
                        + Nearest.to(request.path(), paths().keySet()) + ")");
        state.calls().ended(request.path());
        return style.unknownPath(request);
    }

    private Response logged(ApiMethod method, Request request, List<String> places) throws InterruptedException {
        state.calls().begun(method.path());
        try {
            Fields fields = Fields.of(request);
            String tenant = tenant(request, fields);
            List<Effect> effects = state.faults()
                    .take(new Occasion(
                            method.path(),
                            fields.all(),
                            tenant,
                            style.token(request, fields).isPresent()));
            AtomicReference<String> outcome = new AtomicReference<>("0");
            Response response = wired(method, request, fields, places, effects, outcome);
            Map<String, String> harmless = new TreeMap<>(fields.all());
            harmless.keySet().removeAll(SECRET);
            state.calls()
                    .answered(new Call(
                            request.method(),
                            method.path(),
                            harmless,
                            tenant,
                            new Wire(effects).damageDone().orElseGet(outcome::get)));
            return response;
        } finally {
            state.calls().ended(method.path());
        }
    }

    private Response wired(
            ApiMethod method,
            Request request,
            Fields fields,
            List<String> places,
            List<Effect> effects,
            AtomicReference<String> outcome)
            throws InterruptedException {
        Wire wire = new Wire(effects);
        wire.delay();
        Optional<Response> instead = wire.instead();
        return instead.isPresent()
                ? instead.get()
                : wire.damage(byTheVendor(method, request, fields, places, effects, outcome), style.spared());
    }

    private Response byTheVendor(
            ApiMethod method,
            Request request,
            Fields fields,
            List<String> places,
            List<Effect> effects,
            AtomicReference<String> outcome) {
        try {
            apply(effects, request, fields);
            if (!request.method().equals(method.verb())) {
                state.calls().unexpected(request.method() + " " + method.path() + " (it is " + method.verb() + ")");
            }
            style.check(request, fields, method);
            return style.success(request, method.action().answer(gate.admit(method, request, fields, places, effects)));
        } catch (ApiError error) {
            outcome.set(style.outcome(error));
            return style.refuse(request, error);
        }
    }

    private void apply(List<Effect> effects, Request request, Fields fields) {
        for (Effect effect : effects) {
            if (effect instanceof Effect.VendorError error) {
                throw ApiError.number(error.code(), error.text());
            } else if (effect instanceof Effect.HttpError error) {
                throw ApiError.http(error.status(), error.code(), error.text());
            } else if (effect instanceof Effect.ExpiredToken) {
                style.token(request, fields).ifPresent(token -> {
                    state.appTokens().expire(token);
                    state.userTokens().expire(token);
                });
            } else if (effect instanceof Effect.DroppedTokens) {
                state.dropTokens();
            }
        }
    }

    /** The corp that the request is about, as far as credentials or token tell. */
    private String tenant(Request request, Fields fields) {
        return fields.appKey()
                .flatMap(state.corps()::findApp)
                .or(() -> style.token(request, fields).flatMap(this::appOfToken))
                .map(DingTalkApp::corpId)
                .orElse(null);
    }

    private Optional<DingTalkApp> appOfToken(String token) {
        return state.appTokens()
                .find(token)
                .map(Tokens.Token::owner)
                .or(() ->
                        state.userTokens().find(token).map(user -> user.owner().app()));
    }
}
