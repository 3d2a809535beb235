package dev.keybridge.wecom;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file with which WeCom checks who owns a domain: <code>WW_verify_</code>, 16 letters or digits, <code>.txt</code>. Its
 * content is those 16 characters and nothing else.
 */
record VerificationFile(String code) {
    static final String CODE = "[A-Za-z0-9]{16}";

    private static final Pattern NAME = Pattern.compile("(?:WW_verify_)?(" + CODE + ")(?:\\.txt)?");

    /** @param typed the name of the file, or its content; empty if it is neither */
    static Optional<VerificationFile> of(String typed) {
        Matcher matcher = NAME.matcher(typed.strip());
        return matcher.matches() ? Optional.of(new VerificationFile(matcher.group(1))) : Optional.empty();
    }
}
