package dev.keybridge.contacts.doctor;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a <code>Content-Security-Policy</code> says about frames that a page of its own host shows, as CSP level 3 reads it. */
final class FramePolicy {
    /** The first of them that is there counts. */
    private static final List<String> DIRECTIVES = List.of("frame-src", "child-src", "default-src");

    private static final Pattern SOURCE = Pattern.compile(
            "(?:([a-z][a-z0-9+.-]*)://)?(\\*|(?:\\*\\.)?[^:/*]+|\\[[^]]*])(?::([0-9]+|\\*))?(/.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final List<String> policies;

    /** @param header null or empty for none */
    FramePolicy(String header) {
        this.policies = header == null ? List.of() : Arrays.asList(header.split(","));
    }

    /** Whether a page may show this one, which is of its own host. */
    boolean allowsOwn(URI address) {
        return policies.stream()
                .allMatch(policy -> sources(policy)
                        .map(sources -> sources.stream().anyMatch(source -> allows(source, address)))
                        .orElse(true));
    }

    private static Optional<List<String>> sources(String policy) {
        List<List<String>> directives = Arrays.stream(policy.split(";"))
                .map(directive -> Arrays.asList(directive.strip().split("\\s+")))
                .toList();
        return DIRECTIVES.stream()
                .flatMap(name -> directives.stream()
                        .filter(directive -> directive.get(0).equalsIgnoreCase(name))
                        .limit(1))
                .findFirst()
                .map(directive -> directive.subList(1, directive.size()));
    }

    private static boolean allows(String source, URI address) {
        String wanted = source.toLowerCase(Locale.ROOT);
        if (wanted.equals("'self'") || wanted.equals("*")) {
            return true;
        }
        if (wanted.endsWith(":") && !wanted.contains("/")) {
            return isScheme(wanted.substring(0, wanted.length() - 1), address);
        }
        Matcher parts = SOURCE.matcher(source);
        return parts.matches()
                && (parts.group(1) == null || isScheme(parts.group(1).toLowerCase(Locale.ROOT), address))
                && isHost(parts.group(2).toLowerCase(Locale.ROOT), address)
                && isPort(parts.group(3), address)
                && isPath(parts.group(4), address);
    }

    /** What is good for http is good for https. */
    private static boolean isScheme(String scheme, URI address) {
        return scheme.equals(address.getScheme()) || scheme.equals("http") && "https".equals(address.getScheme());
    }

    private static boolean isHost(String host, URI address) {
        String own = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return host.equals("*") || (host.startsWith("*.") ? own.endsWith(host.substring(1)) : own.equals(host));
    }

    private static boolean isPort(String port, URI address) {
        int usual = "https".equals(address.getScheme()) ? HTTPS : HTTP;
        int own = address.getPort() == -1 ? usual : address.getPort();
        return port == null ? own == usual : port.equals("*") || Integer.parseInt(port) == own;
    }

    private static boolean isPath(String path, URI address) {
        return path == null
                || (path.endsWith("/")
                        ? address.getRawPath().startsWith(path)
                        : address.getRawPath().equals(path));
    }
}
