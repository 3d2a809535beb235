package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.http.Parameters;
import dev.keybridge.simulator.page.PageProblem;
import dev.keybridge.simulator.rules.OpenPoints;
import dev.keybridge.simulator.wecom.rules.OpenPoint;

import java.util.regex.Pattern;

/** The vendor's rule for the state parameter: letters and digits, at most 128 bytes (VD-91022). */
final class State {
    private static final Pattern URL_SAFE = Pattern.compile("[A-Za-z0-9_.-]{0,128}");
    private static final Pattern ALPHANUMERIC = Pattern.compile("[A-Za-z0-9]{0,128}");

    private State() {}

    /** @return {@code null} if the request has none */
    static String of(Parameters parameters, OpenPoints<OpenPoint> open) {
        String state = parameters.find("state").orElse(null);
        Pattern rule = open.is(OpenPoint.STATE_CHARACTERS, "alphanumeric") ? ALPHANUMERIC : URL_SAFE;
        if (state != null && !rule.matcher(state).matches()) {
            throw new PageProblem("state");
        }
        return state;
    }
}
