package dev.keybridge.lib.directory;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mobile numbers in E.164 form. Nothing is guessed: a number whose country cannot be told has no such form.
 */
public final class MobileNumber {
    private static final Pattern DECORATION = Pattern.compile("[\\s().\\-\\u2010-\\u2015\\u00a0]");
    private static final Pattern MAINLAND = Pattern.compile("1[3-9]\\d{9}");
    private static final String MAINLAND_CODE = "86";
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");

    private MobileNumber() {}

    /**
     * A number that carries its country code, unless it is one of mainland China: there it may be left out.
     *
     * @param written as somebody typed it
     */
    public static Optional<String> e164(String written) {
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

    /**
     * A number whose country is told beside it.
     *
     * @param country the country code, without <code>+</code>; a number that carries one itself needs none
     * @param written as somebody typed it
     */
    public static Optional<String> e164(Optional<String> country, String written) {
        String digits =
                country.map(code -> DECORATION.matcher(code).replaceAll("")).orElse("");
        boolean international =
                written.strip().startsWith("+") || written.strip().startsWith("00");
        if (international || digits.isEmpty() || digits.equals(MAINLAND_CODE)) {
            return e164(written);
        }
        return e164((digits.startsWith("+") ? digits : "+" + digits) + written);
    }

    private static boolean isMainland(String number) {
        return MAINLAND.matcher(number).matches();
    }
}
