package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.calls.Call;
import dev.keybridge.simulator.calls.Nearest;
import dev.keybridge.simulator.fault.Effect;
import dev.keybridge.simulator.fault.Occasion;
import dev.keybridge.simulator.fault.Wire;
import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.wecom.session.WeComState;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** WeCom's server API. */
public final class WeComApi implements Handler {
    private static final Set<String> SPARED = Set.of("errcode", "errmsg");
    private static final Set<String> ALWAYS_SECRET = Set.of("access_token", "corpsecret");

    private final WeComState state;
    private final ApiMethods methods;
    private final GetToken getToken;
    private final Gate gate;
    private final Envelope envelope;

    public WeComApi(WeComState state) {
        this.state = state;
        this.methods = new ApiMethods(state);
        this.getToken = new GetToken(state);
        this.gate = new Gate(state);
        this.envelope = new Envelope(state.clock(), state.openPoints());
    }

    /** The simulated paths, each with its verb. */
    public Map<String, String> paths() {
        return methods.verbs();
    }

    @Override
    public Response answer(Request request) throws InterruptedException {
        state.calls().begun(request.path());
        try {
            if (!paths().containsKey(request.path())) {
                return unknown(request);
            }
            String tenant = tenant(request);
            List<Effect> effects = state.faults()
                    .take(new Occasion(
                            request.path(),
                            request.query().asMap(),
                            tenant,
                            !request.query().get("access_token").isEmpty()));
            Response response = answer(request, effects, tenant);
            state.calls()
                    .answered(new Call(
                            request.method(), request.path(), harmless(request), tenant, outcome(response, effects)));
            return response;
        } finally {
            state.calls().ended(request.path());
        }
    }

    private Response answer(Request request, List<Effect> effects, String tenant) throws InterruptedException {
        Wire wire = new Wire(effects);
        String paced = tenant == null ? request.remoteAddress() : tenant;
        if (!state.pacing().enter(paced, request.path())) {
            return refuse(request, new ApiError(45033));
        }
        try {
            wire.delay();
            Optional<Response> instead = wire.instead();
            return instead.isPresent() ? instead.get() : wire.damage(byTheVendor(request, effects), SPARED);
        } finally {
            state.pacing().leave(paced, request.path());
        }
    }

    private Response byTheVendor(Request request, List<Effect> effects) {
        try {
            if (state.wrongSecrets().isBanned(request.remoteAddress())) {
                throw new ApiError(45009);
            }
            for (Effect effect : effects) {
                if (effect instanceof Effect.VendorError error) {
                    throw error.text() == null ? new ApiError(error.code()) : new ApiError(error.code(), error.text());
                } else if (effect instanceof Effect.ExpiredToken) {
                    state.tokens().expire(request.query().get("access_token"));
                } else if (effect instanceof Effect.DroppedTokens) {
                    state.tokens().dropAll();
                }
            }
            if (request.path().equals(GetToken.PATH)) {
                if (state.pacing().isTooOften(request.query().get("corpid"), GetToken.PATH)) {
                    throw new ApiError(45009);
                }
                return envelope.success(getToken.answer(request));
            }
            ApiMethod method = methods.find(request.path()).orElseThrow();
            return envelope.success(method.answer(gate.admit(method, request, effects)));
        } catch (ApiError error) {
            return refuse(request, error);
        }
    }

    private Response refuse(Request request, ApiError error) {
        List<String> arrays =
                methods.find(request.path()).map(ApiMethod::arrays).orElse(List.of());
        return envelope.error(error, arrays, request);
    }

    private Response unknown(Request request) {
        state.calls()
                .unexpected(request.method() + " " + request.path() + " (nearest: "
                        + Nearest.to(request.path(), paths().keySet()) + ")");
        return Response.empty(404);
    }

    /** The corp that the request is about, as far as corp id or token tell. */
    private String tenant(Request request) {
        return request.query()
                .find("corpid")
                .or(() -> state.tokens()
                        .find(request.query().get("access_token"))
                        .map(token -> token.owner().corpId()))
                .orElse(null);
    }

    private Map<String, String> harmless(Request request) {
        Map<String, String> parameters = new TreeMap<>(request.query().asMap());
        parameters.keySet().removeAll(ALWAYS_SECRET);
        methods.find(request.path()).ifPresent(method -> parameters.keySet().removeAll(method.secrets()));
        return parameters;
    }

    private static String outcome(Response response, List<Effect> effects) {
        return new Wire(effects).damageDone().orElseGet(() -> response.headers().get("Error-Code"));
    }
}
