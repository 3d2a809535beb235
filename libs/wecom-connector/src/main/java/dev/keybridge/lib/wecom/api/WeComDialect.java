package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.Pace;
import dev.keybridge.lib.http.Secret;
import dev.keybridge.lib.http.VendorAccount;
import dev.keybridge.lib.http.VendorDialect;
import dev.keybridge.lib.http.VendorFault;
import dev.keybridge.lib.http.VendorRequest;
import dev.keybridge.lib.http.Wire;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How WeCom reports errors (VD-90313) and hands out tokens (VD-91039). */
final class WeComDialect implements VendorDialect {
    /** A number of some 24 digits today, <code>ts_n_hex</code> formerly: neither can be a name or a mobile number. */
    private static final Pattern HINT = Pattern.compile("hint: ?\\[([0-9]{16,32}|[0-9]+_[0-9]+_[0-9a-f]{16,40})]");

    private static final Pattern OUR_ADDRESS = Pattern.compile("from ip: ?([0-9a-fA-F.:]{3,45}),");

    /** Older answers leave it out at times; a token is renewed early rather than late. */
    private static final Duration UNSTATED_LIFETIME = Duration.ofMinutes(10);

    private final Pace pace;

    WeComDialect(Pace pace) {
        this.pace = pace;
    }

    @Override
    public Optional<VendorFault> fault(int status, Wire body) {
        OptionalLong code = body.number("errcode");
        if (code.isEmpty() || code.getAsLong() == 0) {
            return Optional.empty();
        }
        String text = body.text("errmsg").orElse("");
        WeComErrors.Meaning meaning = WeComErrors.of(code.getAsLong());
        Optional<String> address =
                code.getAsLong() == WeComErrors.ADDRESS_NOT_TRUSTED ? found(OUR_ADDRESS, text) : Optional.empty();
        String what = meaning.what() + address.map(ip -> ": " + ip).orElse("");
        return Optional.of(
                new VendorFault(Long.toString(code.getAsLong()), found(HINT, text), meaning.reaction(), what, address));
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public VendorRequest tokenRequest(VendorAccount account) {
        return VendorRequest.get("/cgi-bin/gettoken")
                .with("corpid", account.corp())
                .with("corpsecret", account.secret().reveal());
    }

    @Override
    public IssuedToken issuedToken(Wire answer) {
        OptionalLong seconds = answer.number("expires_in");
        Duration lifetime =
                seconds.isPresent() ? Duration.ofSeconds(Math.max(0, seconds.getAsLong())) : UNSTATED_LIFETIME;
        return new IssuedToken(Secret.of(answer.requiredText("access_token")), lifetime);
    }

    @Override
    public VendorRequest authorised(VendorRequest request, Secret token) {
        return request.with("access_token", token.reveal());
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
