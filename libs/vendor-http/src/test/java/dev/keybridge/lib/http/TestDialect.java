package dev.keybridge.lib.http;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** A vendor that says in plain words what it wants. */
final class TestDialect implements VendorDialect {
    static final String TOKEN = "/token";

    @Override
    public Optional<VendorFault> fault(int status, Wire body) {
        OptionalLong code = body.number("errcode");
        if (code.isEmpty() || code.getAsLong() == 0) {
            return Optional.empty();
        }
        Reaction reaction = body.text("reaction").map(Reaction::valueOf).orElse(Reaction.REPORT);
        return Optional.of(new VendorFault(
                Long.toString(code.getAsLong()), body.text("hint"), reaction, "the vendor says " + reaction));
    }

    @Override
    public Pace pace() {
        return new Pace(6_000, 60_000, 5);
    }

    @Override
    public VendorRequest tokenRequest(VendorAccount account) {
        return VendorRequest.get(TOKEN)
                .with("corp", account.corp())
                .with("secret", account.secret().reveal());
    }

    @Override
    public IssuedToken issuedToken(Wire answer) {
        return new IssuedToken(
                Secret.of(answer.requiredText("token")), Duration.ofSeconds(answer.requiredNumber("seconds")));
    }

    @Override
    public VendorRequest authorised(VendorRequest request, Secret token) {
        return request.with("token", token.reveal());
    }

    static StandIn.Reply token(String value, int seconds) {
        return StandIn.json("{\"token\":\"" + value + "\",\"seconds\":" + seconds + "}");
    }

    static StandIn.Reply fault(int code, Reaction reaction) {
        return StandIn.json(
                "{\"errcode\":" + code + ",\"errmsg\":\"existed:linmei\",\"reaction\":\"" + reaction + "\"}");
    }
}
