package dev.keybridge.simulator.wecom.control;

import dev.keybridge.simulator.control.ControlApi;
import dev.keybridge.simulator.control.Exchange;
import dev.keybridge.simulator.control.OrganisationControl;
import dev.keybridge.simulator.wecom.WeComVendor;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.session.LoginKind;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** The control API's part for WeCom as a whole: corps, faults, open points, limits, calls. */
public final class WeComControl {
    private static final String BASE = "/wecom";

    private final WeComVendor vendor;

    private WeComControl(WeComVendor vendor) {
        this.vendor = vendor;
    }

    public static void mount(ControlApi api, WeComVendor vendor) {
        WeComControl control = new WeComControl(vendor);
        api.on("GET", BASE, exchange -> control.overview())
                .on("GET", BASE + "/faults", exchange -> vendor.faults())
                .on("POST", BASE + "/faults", control::fault)
                .on("DELETE", BASE + "/faults", exchange -> control.clearFaults())
                .on("POST", BASE + "/drop-tokens", exchange -> control.dropTokens())
                .on("PATCH", BASE + "/open-points", control::openPoints)
                .on("PATCH", BASE + "/limits", control::limits)
                .on("GET", BASE + "/calls", exchange -> control.calls())
                .on("DELETE", BASE + "/calls", exchange -> control.resetCalls())
                .on("PATCH", BASE + "/corps/{}/apps/{}", control::app)
                .on("POST", BASE + "/corps/{}/codes", control::code)
                .on("PUT", BASE + "/corps/{}/phone", control::signIn)
                .on("DELETE", BASE + "/corps/{}/phone", control::signOut);
        new OrganisationControl(id -> control.corp(id).organisation()).mount(api, BASE + "/corps/{}");
    }

    private Corp corp(String corpId) {
        return vendor.corps().stream()
                .filter(corp -> corp.corpId().equals(corpId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no corp " + corpId));
    }

    private Object overview() {
        Map<String, Object> overview = new LinkedHashMap<>();
        overview.put("apiBaseUrl", vendor.apiBaseUrl());
        overview.put("loginBaseUrl", vendor.loginBaseUrl());
        overview.put("oauthBaseUrl", vendor.oauthBaseUrl());
        overview.put("corps", vendor.corps().stream().map(AppJson::corp).toList());
        overview.put("openPoints", vendor.openPoints().overview());
        overview.put("faults", vendor.faults());
        overview.put("faultNames", FaultJson.names());
        return overview;
    }

    private Object fault(Exchange exchange) {
        vendor.fault(FaultJson.read(exchange));
        return vendor.faults();
    }

    private Object clearFaults() {
        vendor.clearFaults();
        return null;
    }

    private Object dropTokens() {
        vendor.dropTokens();
        return null;
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
            int value = field.getValue().asInt();
            switch (field.getKey()) {
                case "callsPerMinute" -> vendor.limits().callsPerMinute(value);
                case "concurrentCalls" -> vendor.limits().concurrentCalls(value);
                case "wrongSecretsPerHour" -> vendor.limits().wrongSecretsPerHour(value);
                case "listIdPage" -> vendor.limits().listIdPage(value);
                case "userListRows" -> vendor.limits().userListRows(value);
                default -> throw new IllegalArgumentException("no limit " + field.getKey());
            }
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

    private Object resetCalls() {
        vendor.calls().reset();
        return null;
    }

    private Object app(Exchange exchange) {
        App app = corp(exchange.segment(0)).app(exchange.number(1));
        AppJson.change(app, exchange);
        return AppJson.app(app);
    }

    private Object code(Exchange exchange) {
        LoginKind kind = exchange.find("kind")
                .map(text -> Arrays.stream(LoginKind.values())
                        .filter(one -> one.name().equals(text))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException("kind is one of " + Arrays.toString(LoginKind.values()))))
                .orElse(LoginKind.WEB);
        Corp corp = corp(exchange.segment(0));
        long agentId = Long.parseLong(exchange.text("agentId"));
        return Map.of("code", vendor.issueCode(corp.corpId(), agentId, exchange.text("userid"), kind));
    }

    private Object signIn(Exchange exchange) {
        Corp corp = corp(exchange.segment(0));
        vendor.signedIn(
                corp.corpId(),
                corp.organisation().person(exchange.text("userid")).userid());
        return null;
    }

    private Object signOut(Exchange exchange) {
        vendor.signedOut(corp(exchange.segment(0)).corpId());
        return null;
    }
}
