package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.wecom.session.WeComState;

/** WeCom's server API. */
public final class WeComApi implements Handler {
    public WeComApi(WeComState state) {}

    @Override
    public Response answer(Request request) {
        return Response.empty(404);
    }
}
