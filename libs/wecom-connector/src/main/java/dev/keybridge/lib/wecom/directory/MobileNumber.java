package dev.keybridge.lib.wecom.directory;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mobile numbers in E.164 form. WeCom writes mainland numbers with or without <code>+86</code> and others with their
 * country code (VD-90195). Nothing is guessed: a number whose country cannot be told has no such form.
 */
final class MobileNumber {
    private static final Pattern DECORATION = Pattern.compile("[\\s().\\-\\u2010-\\u2015\\u00a0]");
    private static final Pattern MAINLAND = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");

    private MobileNumber() {}

    static Optional<String> e164(String written) {
        // NFKC turns full-width digits and signs, which Chinese input methods produce, into plain ones.
        String number = DECORATION
                .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
        if (number.startsWith("00")) {
            number = "+" + number.substring(2);
        } else if (number.startsWith("86") && isMainland(number.substring(2))) {
            number = "+" + number;
        } else if (isMainland(number)) {
            number = "+86" + number;
        }
        boolean valid = INTERNATIONAL.matcher(number).matches()
                && (!number.startsWith("+86") || isMainland(number.substring(3)));
        return valid ? Optional.of(number) : Optional.empty();
    }

    private static boolean isMainland(String number) {
        return MAINLAND.matcher(number).matches();
    }
}
