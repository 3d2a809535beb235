package dev.keybridge.simulator.control;

import dev.keybridge.simulator.fault.Fault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads a fault such as {@code {"name":"throttled","path":"/cgi-bin/user/list","where":{"department_id":"5"},"times":2}}.
 */
final class FaultJson {
    private final Map<String, Function<Exchange, Fault>> known = new LinkedHashMap<>();

    /** @param ofTheVendor faults that only one vendor has, by name */
    FaultJson(Map<String, Supplier<Fault>> ofTheVendor) {
        ofTheVendor.forEach((name, fault) -> known.put(name, json -> fault.get()));
        known.put("error", json -> Fault.error(Integer.parseInt(json.text("code"))));
        known.put("slow", json -> Fault.slow(Duration.ofMillis(Long.parseLong(json.text("milliseconds")))));
        known.put("http-status", json -> Fault.httpStatus(Integer.parseInt(json.text("status"))));
        known.put("garbage", json -> Fault.garbage());
        known.put("page", json -> Fault.page(Integer.parseInt(json.text("status"))));
        known.put("closed-connection", json -> Fault.closedConnection());
        known.put("broken-off", json -> Fault.brokenOff());
        known.put("cut-json", json -> Fault.cutJson());
        known.put("wrong-types", json -> Fault.wrongTypes());
        known.put("hidden", json -> Fault.hidden(json.text("userid")));
        known.put("empty-directory", json -> Fault.emptyDirectory());
    }

    List<String> names() {
        return List.copyOf(known.keySet());
    }

    /** @throws IllegalArgumentException if there is no such fault or it lacks something */
    Fault read(Exchange exchange) {
        Function<Exchange, Fault> wanted = known.get(exchange.text("name"));
        if (wanted == null) {
            throw new IllegalArgumentException("a fault is one of " + names());
        }
        return aimed(wanted.apply(exchange), exchange);
    }

    private static Fault aimed(Fault named, Exchange exchange) {
        Fault fault = named;
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
