package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.Wire;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer that may report an error. DingTalk's own texts can name people, so only what can be nothing but a code, a
 * permission, an address or a request's id is taken out of it.
 */
final class Complaint {
    private static final Pattern CODE = Pattern.compile("-?[A-Za-z0-9_.\\-]{1,80}");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9\\-]{8,40}");
    private static final String SCOPE = "[A-Za-z][A-Za-z0-9_.]{2,63}";
    private static final Pattern SCOPES =
            Pattern.compile("requiredScopes=\\[(" + SCOPE + "(?:, ?" + SCOPE + "){0,9})]");
    private static final Pattern ONE_SCOPE = Pattern.compile(SCOPE);
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![0-9.])((?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3})(?![0-9.])");

    private static final String ENVELOPE = "88";
    private static final String UNREADABLE = "unreadable-code";
    private static final String BLOCKED = "1111";

    private final Wire body;

    Complaint(Wire body) {
        this.body = body;
    }

    /** Whether this is what somebody gets who has sent too many requests from one address. */
    boolean isOfDoorKeeper() {
        return body.has("punish") && plain("status").filter(BLOCKED::equals).isPresent();
    }

    /** The old API's code, out of its envelope; empty for success. */
    Optional<String> legacyCode() {
        String code = plain("errcode").orElse(UNREADABLE);
        if (code.equals("0")) {
            return Optional.empty();
        }
        Optional<String> inner =
                code.equals(ENVELOPE) ? plain("sub_code").filter(sub -> !sub.isBlank()) : Optional.empty();
        return Optional.of(readable(inner.orElse(code)));
    }

    /** The new API's code; empty when there is none. */
    Optional<String> currentCode() {
        return plain("code")
                .or(() -> plain("Code"))
                .filter(code -> !code.isBlank())
                .map(Complaint::readable);
    }

    /** What DingTalk's support asks for. */
    Optional<String> requestId() {
        return plain("request_id")
                .or(() -> plain("requestid"))
                .or(() -> plain("requestId"))
                .filter(id -> REQUEST_ID.matcher(id).matches());
    }

    /** Permissions of which at least one is missing, for whoever can grant them. */
    Optional<String> requiredScopes() {
        Optional<List<String>> listed = detail("accessdenieddetail")
                .or(() -> detail("accessDeniedDetail"))
                .flatMap(detail -> detail.texts("requiredScopes"));
        if (listed.isPresent()) {
            List<String> scopes = listed.get().stream()
                    .filter(scope -> ONE_SCOPE.matcher(scope).matches())
                    .limit(10)
                    .toList();
            return scopes.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", scopes));
        }
        return found(SCOPES);
    }

    /** The address under which DingTalk sees this server. */
    Optional<String> address() {
        return found(ADDRESS);
    }

    private Optional<Wire> detail(String name) {
        return body.isPlain(name) ? Optional.empty() : body.object(name);
    }

    private Optional<String> found(Pattern pattern) {
        for (String name : List.of("sub_msg", "errmsg", "message")) {
            Matcher matcher = pattern.matcher(plain(name).orElse(""));
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    private Optional<String> plain(String name) {
        return body.isPlain(name) ? body.text(name) : Optional.empty();
    }

    private static String readable(String code) {
        return CODE.matcher(code).matches() ? code : UNREADABLE;
    }
}
