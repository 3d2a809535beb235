package dev.keybridge.simulator.wecom.control;

import dev.keybridge.simulator.control.Exchange;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.wecom.WeComFault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads a fault such as {@code {"name":"throttled","path":"/cgi-bin/user/list","where":{"department_id":"5"},"times":2}}.
 */
final class FaultJson {
    private static final Map<String, Function<Exchange, Fault>> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put("expired-token", json -> WeComFault.expiredToken());
        KNOWN.put("dropped-tokens", json -> WeComFault.droppedTokens());
        KNOWN.put("token-refused", json -> WeComFault.tokenRefused());
        KNOWN.put("throttled", json -> WeComFault.throttled());
        KNOWN.put("too-many-at-once", json -> WeComFault.tooManyAtOnce());
        KNOWN.put("busy", json -> WeComFault.busy());
        KNOWN.put("version-conflict", json -> WeComFault.versionConflict());
        KNOWN.put("error", json -> Fault.error(Integer.parseInt(json.text("code"))));
        KNOWN.put("slow", json -> Fault.slow(Duration.ofMillis(Long.parseLong(json.text("milliseconds")))));
        KNOWN.put("http-status", json -> Fault.httpStatus(Integer.parseInt(json.text("status"))));
        KNOWN.put("garbage", json -> Fault.garbage());
        KNOWN.put("closed-connection", json -> Fault.closedConnection());
        KNOWN.put("broken-off", json -> Fault.brokenOff());
        KNOWN.put("cut-json", json -> Fault.cutJson());
        KNOWN.put("wrong-types", json -> Fault.wrongTypes());
        KNOWN.put("hidden", json -> Fault.hidden(json.text("userid")));
        KNOWN.put("empty-directory", json -> Fault.emptyDirectory());
    }

    private FaultJson() {}

    static List<String> names() {
        return List.copyOf(KNOWN.keySet());
    }

    /** @throws IllegalArgumentException if there is no such fault or it lacks something */
    static Fault read(Exchange exchange) {
        Function<Exchange, Fault> known = KNOWN.get(exchange.text("name"));
        if (known == null) {
            throw new IllegalArgumentException("a fault is one of " + names());
        }
        Fault fault = known.apply(exchange);
        if (exchange.find("path").isPresent()) {
            fault = fault.on(exchange.text("path"));
        }
        if (exchange.find("corp").isPresent()) {
            fault = fault.in(exchange.text("corp"));
        }
        for (var condition : exchange.body().path("where").properties()) {
            fault = fault.where(condition.getKey(), condition.getValue().asText());
        }
        if (exchange.find("after").isPresent()) {
            fault = fault.after(Integer.parseInt(exchange.text("after")));
        }
        String times = exchange.find("times").orElse("");
        if (times.equals("always")) {
            return fault.always();
        }
        return times.isEmpty() ? fault : fault.times(Integer.parseInt(times));
    }
}
