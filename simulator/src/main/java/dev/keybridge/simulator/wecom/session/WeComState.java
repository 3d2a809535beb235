package dev.keybridge.simulator.wecom.session;

import dev.keybridge.simulator.calls.CallLog;
import dev.keybridge.simulator.fault.Faults;
import dev.keybridge.simulator.rules.OpenPoints;
import dev.keybridge.simulator.session.Codes;
import dev.keybridge.simulator.session.Phones;
import dev.keybridge.simulator.session.Tokens;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.corp.Corps;
import dev.keybridge.simulator.wecom.corp.Visitor;
import dev.keybridge.simulator.wecom.rules.Limits;
import dev.keybridge.simulator.wecom.rules.OpenPoint;

import java.time.Clock;
import java.time.Duration;

/** Everything that the simulated WeCom remembers between two requests. */
public record WeComState(
        Clock clock,
        Corps corps,
        Tokens<App> tokens,
        Codes<LoginGrant> codes,
        Tickets tickets,
        Consents consents,
        Phones<Corp, Visitor> phones,
        OpenPoints<OpenPoint> openPoints,
        Limits limits,
        Pacing pacing,
        WrongSecrets wrongSecrets,
        Faults faults,
        CallLog calls) {
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(2);
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(5);
    private static final int TOKEN_LENGTH = 212;
    private static final int CODE_LENGTH = 44;

    public static WeComState fresh(Clock clock) {
        Limits limits = new Limits();
        return new WeComState(
                clock,
                new Corps(),
                new Tokens<>(clock, TOKEN_LIFETIME, TOKEN_LENGTH),
                new Codes<>(clock, CODE_LIFETIME, CODE_LENGTH),
                new Tickets(clock),
                new Consents(clock),
                new Phones<>(),
                new OpenPoints<>(OpenPoint.class),
                limits,
                new Pacing(clock, limits),
                new WrongSecrets(clock, limits),
                new Faults(),
                new CallLog());
    }

    /** Back to a vendor that has no corp. */
    public void reset() {
        corps.clear();
        tokens.dropAll();
        codes.clear();
        tickets.clear();
        consents.clear();
        phones.clear();
        openPoints.reset();
        limits.reset();
        pacing.reset();
        wrongSecrets.reset();
        faults.clear();
        calls.reset();
    }
}
