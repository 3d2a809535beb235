package dev.keybridge.simulator.wecom.session;

import dev.keybridge.simulator.calls.CallLog;
import dev.keybridge.simulator.fault.Faults;
import dev.keybridge.simulator.wecom.corp.Corps;
import dev.keybridge.simulator.wecom.rules.Limits;
import dev.keybridge.simulator.wecom.rules.OpenPoints;

import java.time.Clock;

/** Everything that the simulated WeCom remembers between two requests. */
public record WeComState(
        Clock clock,
        Corps corps,
        Tokens tokens,
        Codes codes,
        Tickets tickets,
        Consents consents,
        Phones phones,
        OpenPoints openPoints,
        Limits limits,
        Pacing pacing,
        WrongSecrets wrongSecrets,
        Faults faults,
        CallLog calls) {
    public static WeComState fresh(Clock clock) {
        Limits limits = new Limits();
        return new WeComState(
                clock,
                new Corps(),
                new Tokens(clock),
                new Codes(clock),
                new Tickets(clock),
                new Consents(clock),
                new Phones(),
                new OpenPoints(),
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
