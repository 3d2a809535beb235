package dev.keybridge.contacts.config;

import org.keycloak.common.enums.SslRequired;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * The form of a vendor's base URL. Secrets travel to it in the query, so it must be https. Plain http is for a simulator: on
 * the same host, or in a realm that asks for TLS nowhere. Names are not resolved: this is called offline.
 */
final class BaseUrl {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private BaseUrl() {}

    /** @param label of the field, a message key */
    static void check(String text, SslRequired required, String label) {
        if (!isAcceptable(text, required)) {
            // Without the URL: there may be a password in it.
            throw Complaint.of(ContactsConfigProperties.PREFIX + ".error.baseUrl", label);
        }
    }

    private static boolean isAcceptable(String text, SslRequired required) {
        try {
            URI url = new URI(text);
            if (url.getHost() == null
                    || url.getRawUserInfo() != null
                    || url.getRawQuery() != null
                    || url.getRawFragment() != null) {
                return false;
            }
            return "https".equalsIgnoreCase(url.getScheme())
                    || "http".equalsIgnoreCase(url.getScheme())
                            && (required == SslRequired.NONE
                                    || LOOPBACK.matcher(url.getHost()).matches());
        } catch (URISyntaxException noUrl) {
            return false;
        }
    }
}
