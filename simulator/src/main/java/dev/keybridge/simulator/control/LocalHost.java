package dev.keybridge.simulator.control;

import dev.keybridge.simulator.http.Request;

import java.util.regex.Pattern;

/**
 * Whether a request was sent to an address or to a name without dots. Somebody else's web page can point a domain name
 * of its own at this machine, but not one of these.
 */
public final class LocalHost {
    private static final Pattern LOCAL = Pattern.compile("([A-Za-z0-9_-]+|[0-9.]+|\\[[0-9A-Fa-f:.]+])(:[0-9]+)?");

    private LocalHost() {}

    public static boolean isMeant(Request request) {
        return LOCAL.matcher(request.header("Host").orElse("localhost")).matches();
    }
}
