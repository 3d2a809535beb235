package dev.keybridge.simulator.control;

import dev.keybridge.simulator.SimulatedVendor;
import dev.keybridge.simulator.fault.Fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** The control API's part that is the same for every vendor: overview, faults, tokens, open points, limits, calls. */
public final class VendorControl {
    private final SimulatedVendor vendor;
    private final FaultJson faults;
    private final Map<String, IntConsumer> limits;
    private final Supplier<Map<String, Object>> overview;

    /**
     * Controls one vendor.
     *
     * @param faults that only this vendor has, by name
     * @param limits how each is set, by name
     * @param overview addresses and companies
     */
    public VendorControl(
            SimulatedVendor vendor,
            Map<String, Supplier<Fault>> faults,
            Map<String, IntConsumer> limits,
            Supplier<Map<String, Object>> overview) {
        this.vendor = vendor;
        this.faults = new FaultJson(faults);
        this.limits = Map.copyOf(limits);
        this.overview = overview;
    }

    public void mount(ControlApi api, String base) {
        api.on("GET", base, exchange -> everything())
                .on("GET", base + "/faults", exchange -> vendor.faults())
                .on("POST", base + "/faults", this::fault)
                .on("DELETE", base + "/faults", exchange -> done(vendor::clearFaults))
                .on("POST", base + "/drop-tokens", exchange -> done(vendor::dropTokens))
                .on("PATCH", base + "/open-points", this::openPoints)
                .on("PATCH", base + "/limits", this::limits)
                .on("GET", base + "/calls", exchange -> calls())
                .on("DELETE", base + "/calls", exchange -> done(vendor.calls()::reset));
    }

    private static Object done(Runnable step) {
        step.run();
        return null;
    }

    private Object everything() {
        Map<String, Object> everything = new LinkedHashMap<>(overview.get());
        everything.put("openPoints", vendor.openPoints().overview());
        everything.put("faults", vendor.faults());
        everything.put("faultNames", faults.names());
        return everything;
    }

    private Object fault(Exchange exchange) {
        vendor.fault(faults.read(exchange));
        return vendor.faults();
    }

    private Object openPoints(Exchange exchange) {
        exchange.body()
                .properties()
                .forEach(field ->
                        vendor.openPoints().set(field.getKey(), field.getValue().asText()));
        return vendor.openPoints().overview();
    }

    private Object limits(Exchange exchange) {
        exchange.body().properties().forEach(field -> {
            IntConsumer limit = limits.get(field.getKey());
            if (limit == null) {
                throw new IllegalArgumentException("no limit " + field.getKey());
            }
            limit.accept(field.getValue().asInt());
        });
        return null;
    }

    private Object calls() {
        Map<String, Object> calls = new LinkedHashMap<>();
        calls.put("total", vendor.calls().total());
        calls.put("mostAtOnce", vendor.calls().mostAtOnce());
        calls.put("counts", vendor.calls().counts());
        calls.put("unexpected", vendor.unexpected());
        return calls;
    }
}
