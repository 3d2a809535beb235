package dev.keybridge.lib.signin;

import dev.keybridge.lib.http.ProxySettings;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses mistakes in the form of an identity provider, each with a text of its own in the administrator's language. */
public final class FormCheck {
    private static final Pattern VAULT = Pattern.compile("\\$\\{vault\\..+}");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final SignInConfig config;
    private final String texts;

    public FormCheck(SignInConfig config, Vendor vendor) {
        this.config = config;
        this.texts = vendor.id() + "-mistake-";
    }

    /** @throws IllegalArgumentException unless the condition holds */
    public FormCheck require(boolean condition, String mistake) {
        if (!condition) {
            throw new IllegalArgumentException(AdminText.of(texts + mistake));
        }
        return this;
    }

    /** @throws IllegalArgumentException unless all of the text is of this form */
    public FormCheck matches(String text, Pattern form, String mistake) {
        return require(text != null && form.matcher(text).matches(), mistake);
    }

    /** @throws IllegalArgumentException unless there is a client secret, or a reference to one */
    public FormCheck secret() {
        return require(config.text(SignInConfig.CLIENT_SECRET).isPresent(), "secret");
    }

    /**
     * Plain HTTP would hand secrets, codes or a script's power to the network; only a stand-in may use it: on the same machine, or
     * in a realm that asks for TLS nowhere.
     *
     * @throws IllegalArgumentException unless this is the address of a host or of something below it
     */
    public FormCheck url(String text, String mistake) {
        return require(isUrl(text), mistake);
    }

    /** @throws IllegalArgumentException unless the login page has such a place for the vendor's QR code */
    public FormCheck panel() {
        return require(
                config.text(SignInConfig.PANEL).map(PanelPlace.keys()::contains).orElse(true), "panel");
    }

    /** @throws IllegalArgumentException unless the proxies can be read and their password is in the vault */
    public FormCheck proxies() {
        require(readsProxies(), "proxies");
        return require(
                config.text(SignInConfig.PROXY_PASSWORD)
                        .map(VAULT.asMatchPredicate()::test)
                        .orElse(true),
                "proxy-password");
    }

    private boolean readsProxies() {
        try {
            ProxySettings.parse(config.text(SignInConfig.PROXIES).orElse(null), null, null);
            return true;
        } catch (IllegalArgumentException mistake) {
            return false;
        }
    }

    private boolean isUrl(String text) {
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException mistake) {
            return false;
        }
        boolean safe = "https".equals(url.getScheme())
                || "http".equals(url.getScheme())
                        && url.getHost() != null
                        && (config.plainHttpAnywhere() || LOOPBACK.contains(url.getHost()));
        return safe
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }
}
