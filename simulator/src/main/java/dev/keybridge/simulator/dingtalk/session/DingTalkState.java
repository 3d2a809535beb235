package dev.keybridge.simulator.dingtalk.session;

import dev.keybridge.simulator.calls.CallLog;
import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorps;
import dev.keybridge.simulator.dingtalk.corp.DingTalkVisitor;
import dev.keybridge.simulator.dingtalk.rules.DingTalkLimits;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.fault.Faults;
import dev.keybridge.simulator.rules.OpenPoints;
import dev.keybridge.simulator.session.Codes;
import dev.keybridge.simulator.session.Phones;
import dev.keybridge.simulator.session.Tokens;

import java.time.Clock;
import java.time.Duration;

/**
 * Everything that the simulated DingTalk remembers between two requests.
 *
 * @param appTokens tokens of apps, good on both hosts
 * @param userTokens tokens of people who signed in on the web page
 * @param refreshTokens with which an app gets another user token
 * @param authCodes codes of the web page
 * @param jsapiCodes codes of the client's JSAPI; the two kinds never mix
 */
public record DingTalkState(
        Clock clock,
        DingTalkCorps corps,
        Tokens<DingTalkApp> appTokens,
        Tokens<LoginGrant> userTokens,
        Tokens<LoginGrant> refreshTokens,
        Codes<LoginGrant> authCodes,
        Codes<LoginGrant> jsapiCodes,
        Phones<DingTalkCorp, DingTalkVisitor> phones,
        OpenPoints<DingTalkOpenPoint> openPoints,
        DingTalkLimits limits,
        QpsLimiter pacing,
        Faults faults,
        CallLog calls) {
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(2);
    private static final Duration REFRESH_LIFETIME = Duration.ofDays(30);
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(5);
    private static final int TOKEN_LENGTH = 32;
    private static final int CODE_LENGTH = 32;

    public static DingTalkState fresh(Clock clock) {
        return new DingTalkState(
                clock,
                new DingTalkCorps(clock),
                new Tokens<>(clock, TOKEN_LIFETIME, TOKEN_LENGTH),
                new Tokens<>(clock, TOKEN_LIFETIME, TOKEN_LENGTH),
                new Tokens<>(clock, REFRESH_LIFETIME, TOKEN_LENGTH),
                new Codes<>(clock, CODE_LIFETIME, CODE_LENGTH),
                new Codes<>(clock, CODE_LIFETIME, CODE_LENGTH),
                new Phones<>(),
                new OpenPoints<>(DingTalkOpenPoint.class),
                new DingTalkLimits(),
                new QpsLimiter(clock),
                new Faults(),
                new CallLog());
    }

    /** All tokens become unknown. */
    public void dropTokens() {
        appTokens.dropAll();
        userTokens.dropAll();
        refreshTokens.dropAll();
    }

    /** Back to a vendor that has no corp. */
    public void reset() {
        corps.clear();
        dropTokens();
        authCodes.clear();
        jsapiCodes.clear();
        phones.clear();
        openPoints.reset();
        limits.reset();
        pacing.reset();
        faults.clear();
        calls.reset();
    }
}
