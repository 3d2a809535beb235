package dev.keybridge.simulator.dingtalk.control;

import dev.keybridge.simulator.control.ControlApi;
import dev.keybridge.simulator.control.Exchange;
import dev.keybridge.simulator.control.OrganisationControl;
import dev.keybridge.simulator.control.VendorControl;
import dev.keybridge.simulator.dingtalk.DingTalkFault;
import dev.keybridge.simulator.dingtalk.DingTalkVendor;
import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.org.Person;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** The control API's part for DingTalk: its corps, apps, codes and phones, besides what every vendor has. */
public final class DingTalkControl {
    private static final String BASE = "/dingtalk";

    private final DingTalkVendor vendor;

    private DingTalkControl(DingTalkVendor vendor) {
        this.vendor = vendor;
    }

    public static void mount(ControlApi api, DingTalkVendor vendor) {
        DingTalkControl control = new DingTalkControl(vendor);
        new VendorControl(vendor, faults(), control.limits(), control::overview).mount(api, BASE);
        api.on("PATCH", BASE + "/corps/{}/apps/{}", control::change)
                .on("POST", BASE + "/corps/{}/apps/{}/auth-codes", control::authCode)
                .on("POST", BASE + "/corps/{}/apps/{}/jsapi-codes", control::jsapiCode)
                .on("PUT", BASE + "/corps/{}/phone", control::signIn)
                .on("DELETE", BASE + "/corps/{}/phone", control::signOut);
        new OrganisationControl(id -> control.corp(id).organisation()).mount(api, BASE + "/corps/{}");
    }

    private static Map<String, Supplier<Fault>> faults() {
        Map<String, Supplier<Fault>> faults = new LinkedHashMap<>();
        faults.put("expired-token", DingTalkFault::expiredToken);
        faults.put("dropped-tokens", DingTalkFault::droppedTokens);
        faults.put("throttled", DingTalkFault::throttled);
        faults.put("platform-throttled", DingTalkFault::platformThrottled);
        faults.put("month-used-up", DingTalkFault::monthUsedUp);
        faults.put("busy", DingTalkFault::busy);
        faults.put("timed-out", DingTalkFault::timedOut);
        faults.put("blank-sub-code", DingTalkFault::blankSubCode);
        faults.put("gateway-page", DingTalkFault::gatewayPage);
        faults.put("blocked-address", DingTalkFault::blockedAddress);
        return faults;
    }

    private Map<String, IntConsumer> limits() {
        return Map.of(
                "callsPerSecond", vendor.limits()::callsPerSecond,
                "platformCallsPerSecond", vendor.limits()::platformCallsPerSecond);
    }

    private Map<String, Object> overview() {
        Map<String, Object> overview = new LinkedHashMap<>();
        overview.put("apiBaseUrl", vendor.apiBaseUrl());
        overview.put("legacyApiBaseUrl", vendor.legacyApiBaseUrl());
        overview.put("loginBaseUrl", vendor.loginBaseUrl());
        overview.put("jsapiScriptUrl", vendor.jsapiScriptUrl());
        overview.put("corps", vendor.corps().stream().map(DingTalkAppJson::corp).toList());
        return overview;
    }

    private DingTalkCorp corp(String corpId) {
        return vendor.corps().stream()
                .filter(corp -> corp.corpId().equals(corpId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no corp " + corpId));
    }

    private DingTalkApp app(Exchange exchange) {
        return corp(exchange.segment(0))
                .findApp(exchange.segment(1))
                .orElseThrow(() -> new NoSuchElementException("no app " + exchange.segment(1)));
    }

    private Object change(Exchange exchange) {
        DingTalkApp app = app(exchange);
        DingTalkAppJson.change(app, exchange);
        return DingTalkAppJson.app(app);
    }

    private Object authCode(Exchange exchange) {
        return Map.of("code", vendor.issueAuthCode(app(exchange), exchange.text("userid")));
    }

    private Object jsapiCode(Exchange exchange) {
        return Map.of("code", vendor.issueJsapiCode(app(exchange), exchange.text("userid")));
    }

    private Object signIn(Exchange exchange) {
        DingTalkCorp corp = corp(exchange.segment(0));
        Person person = corp.findMember(exchange.text("userid"))
                .orElseThrow(() -> new NoSuchElementException("no member " + exchange.text("userid")));
        vendor.signedIn(corp.corpId(), person.userid());
        return null;
    }

    private Object signOut(Exchange exchange) {
        vendor.signedOut(corp(exchange.segment(0)).corpId());
        return null;
    }
}
