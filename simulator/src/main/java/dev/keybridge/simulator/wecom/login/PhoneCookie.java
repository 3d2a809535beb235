package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.corp.Visitor;
import dev.keybridge.simulator.wecom.session.WeComState;

import java.util.Optional;

/** Who holds the phone: told by the browser's cookie, otherwise by what was set for the whole corp. */
final class PhoneCookie {
    private final WeComState state;
    private final String path;

    /** @param path where the cookie is sent */
    PhoneCookie(WeComState state, String path) {
        this.state = state;
        this.path = path;
    }

    Optional<Visitor> holder(Request request, Corp corp) {
        return request.cookie(name(corp))
                .flatMap(Visitors::fromCookie)
                .or(() -> state.phones().holder(corp));
    }

    Response remember(Response response, Corp corp, Visitor visitor) {
        return response.with("Set-Cookie", name(corp) + "=" + Visitors.cookie(visitor) + attributes());
    }

    Response forget(Response response, Corp corp) {
        return response.with("Set-Cookie", name(corp) + "=" + attributes() + "; Max-Age=0");
    }

    private String attributes() {
        return "; Path=" + path + "; HttpOnly; SameSite=Lax";
    }

    /** Corp ids are letters and digits. */
    private static String name(Corp corp) {
        return "simulated_phone_" + corp.corpId().replaceAll("[^A-Za-z0-9]", "_");
    }
}
