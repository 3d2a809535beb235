package dev.keybridge.benchmarks;

import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.calls.CallLog;
import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.corp.Corp;

import java.util.Map;

/** A company at one of the simulated vendors, with an app that sees all of it. */
interface Vendor {
    /** What WeCom allows for each API of a company. */
    double WECOM_CALLS_PER_MINUTE = 10_000;

    String title();

    Organisation company();

    /** Everything that was asked of the vendor so far. */
    CallLog calls();

    /** How often one API may be called in a second. */
    double callsPerSecond();

    /** Makes the identity provider and the contacts provider; the component's id. */
    String install(Realm realm);

    static Vendor wecom(VendorSimulator simulator, String corpId) {
        Corp corp = simulator.wecom().corp(corpId);
        App app = corp.app(1000002, AppKind.SELF_BUILT_OLD);
        return new Vendor() {
            @Override
            public String title() {
                return "Keybridge, WeCom";
            }

            @Override
            public Organisation company() {
                return corp.organisation();
            }

            @Override
            public CallLog calls() {
                return simulator.wecom().calls();
            }

            @Override
            public double callsPerSecond() {
                return WECOM_CALLS_PER_MINUTE / 60;
            }

            @Override
            public String install(Realm realm) {
                String agent = String.valueOf(app.agentId());
                realm.identityProvider(
                        "wecom",
                        "wecom",
                        Map.of(
                                "clientId", corpId,
                                "clientSecret", app.secret(),
                                "agentId", agent,
                                "apiBaseUrl", simulator.wecom().apiBaseUrl(),
                                "loginBaseUrl", simulator.wecom().loginBaseUrl(),
                                "oauthBaseUrl", simulator.wecom().oauthBaseUrl()));
                return realm.userStorage(
                        "wecom-contacts",
                        Map.of(
                                "corpId",
                                corpId,
                                "agentId",
                                agent,
                                "appSecret",
                                app.secret(),
                                "apiBaseUrl",
                                simulator.wecom().apiBaseUrl(),
                                "identityProviderAlias",
                                "wecom",
                                "targetGroup",
                                "/WeCom"));
            }
        };
    }

    static Vendor dingtalk(VendorSimulator simulator, String corpId) {
        DingTalkCorp corp = simulator.dingtalk().corp(corpId);
        DingTalkApp app = corp.app("dingapp" + corpId.substring("ding".length()));
        return new Vendor() {
            @Override
            public String title() {
                return "Keybridge, DingTalk";
            }

            @Override
            public Organisation company() {
                return corp.organisation();
            }

            @Override
            public CallLog calls() {
                return simulator.dingtalk().calls();
            }

            @Override
            public double callsPerSecond() {
                return World.DINGTALK_CALLS_PER_SECOND;
            }

            @Override
            public String install(Realm realm) {
                realm.identityProvider(
                        "dingtalk",
                        "dingtalk",
                        Map.of(
                                "clientId", app.appKey(),
                                "clientSecret", app.secret(),
                                "corpId", corpId,
                                "apiBaseUrl", simulator.dingtalk().apiBaseUrl(),
                                "legacyApiBaseUrl", simulator.dingtalk().legacyApiBaseUrl(),
                                "loginBaseUrl", simulator.dingtalk().loginBaseUrl()));
                return realm.userStorage(
                        "dingtalk-contacts",
                        Map.of(
                                "corpId", corpId,
                                "appKey", app.appKey(),
                                "appSecret", app.secret(),
                                "apiBaseUrl", simulator.dingtalk().apiBaseUrl(),
                                "legacyApiBaseUrl", simulator.dingtalk().legacyApiBaseUrl(),
                                "identityProviderAlias", "dingtalk",
                                "targetGroup", "/DingTalk"));
            }
        };
    }
}
