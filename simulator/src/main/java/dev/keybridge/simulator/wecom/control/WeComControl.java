package dev.keybridge.simulator.wecom.control;

import dev.keybridge.simulator.control.ControlApi;
import dev.keybridge.simulator.control.Exchange;
import dev.keybridge.simulator.control.OrganisationControl;
import dev.keybridge.simulator.control.VendorControl;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.wecom.WeComFault;
import dev.keybridge.simulator.wecom.WeComVendor;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.session.LoginKind;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** The control API's part for WeCom: its corps, apps, codes and phones, besides what every vendor has. */
public final class WeComControl {
    private static final String BASE = "/wecom";

    private final WeComVendor vendor;

    private WeComControl(WeComVendor vendor) {
        this.vendor = vendor;
    }

    public static void mount(ControlApi api, WeComVendor vendor) {
        WeComControl control = new WeComControl(vendor);
        new VendorControl(vendor, faults(), control.limits(), control::overview).mount(api, BASE);
        api.on("PATCH", BASE + "/corps/{}/apps/{}", control::app)
                .on("POST", BASE + "/corps/{}/codes", control::code)
                .on("PUT", BASE + "/corps/{}/phone", control::signIn)
                .on("DELETE", BASE + "/corps/{}/phone", control::signOut);
        new OrganisationControl(id -> control.corp(id).organisation()).mount(api, BASE + "/corps/{}");
    }

    private static Map<String, Supplier<Fault>> faults() {
        Map<String, Supplier<Fault>> faults = new LinkedHashMap<>();
        faults.put("expired-token", WeComFault::expiredToken);
        faults.put("dropped-tokens", WeComFault::droppedTokens);
        faults.put("token-refused", WeComFault::tokenRefused);
        faults.put("throttled", WeComFault::throttled);
        faults.put("too-many-at-once", WeComFault::tooManyAtOnce);
        faults.put("busy", WeComFault::busy);
        faults.put("version-conflict", WeComFault::versionConflict);
        return faults;
    }

    private Map<String, IntConsumer> limits() {
        return Map.of(
                "callsPerMinute", vendor.limits()::callsPerMinute,
                "concurrentCalls", vendor.limits()::concurrentCalls,
                "wrongSecretsPerHour", vendor.limits()::wrongSecretsPerHour,
                "listIdPage", vendor.limits()::listIdPage,
                "userListRows", vendor.limits()::userListRows);
    }

    private Corp corp(String corpId) {
        return vendor.corps().stream()
                .filter(corp -> corp.corpId().equals(corpId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no corp " + corpId));
    }

    private Map<String, Object> overview() {
        Map<String, Object> overview = new LinkedHashMap<>();
        overview.put("apiBaseUrl", vendor.apiBaseUrl());
        overview.put("loginBaseUrl", vendor.loginBaseUrl());
        overview.put("oauthBaseUrl", vendor.oauthBaseUrl());
        overview.put("corps", vendor.corps().stream().map(AppJson::corp).toList());
        return overview;
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
