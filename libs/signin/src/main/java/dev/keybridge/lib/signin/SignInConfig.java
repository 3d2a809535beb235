package dev.keybridge.lib.signin;

import org.keycloak.broker.oidc.OAuth2IdentityProviderConfig;
import org.keycloak.common.enums.SslRequired;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.RealmModel;

import java.util.Optional;

/**
 * The settings of one app of a vendor as a sign-in: Keycloak's own ones, and those that the vendor's form adds.
 *
 * <p>Keycloak builds its model of the identity provider from the subclasses, so they must be public.
 */
public abstract class SignInConfig extends OAuth2IdentityProviderConfig {
    public static final String CLIENT_SECRET = "clientSecret";
    public static final String API_BASE_URL = "apiBaseUrl";
    public static final String LOGIN_BASE_URL = "loginBaseUrl";
    public static final String IN_APP_SIGN_IN = "inAppSignIn";
    /** Keycloak hands settings with this beginning to the templates of login themes. */
    public static final String PANEL = "kcTheme-panel";

    public static final String PROXIES = "proxies";
    public static final String PROXY_USERNAME = "proxyUsername";
    public static final String PROXY_PASSWORD = "proxyPassword";

    private static final long serialVersionUID = 1L;

    private transient boolean plainHttpAnywhere;

    protected SignInConfig() {}

    protected SignInConfig(IdentityProviderModel model) {
        super(model);
    }

    /** Whether the vendor's own browser signs in without a scan; otherwise it gets the web page like any other. */
    public final boolean signsInWithoutScanInApp() {
        return flag(IN_APP_SIGN_IN, true);
    }

    /** Whether the login page may show the vendor's QR code. */
    public final boolean showsPanel() {
        return PanelPlace.of(text(PANEL).orElse("")) != PanelPlace.OFF;
    }

    /** A setting without blanks around it; empty if there is none. */
    public final Optional<String> text(String key) {
        return Optional.ofNullable(getConfig().get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public final boolean flag(String key, boolean preset) {
        return text(key).map(Boolean::parseBoolean).orElse(preset);
    }

    /** An address without a slash at its end. */
    public final String url(String key, String preset) {
        String url = text(key).orElse(preset);
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** @throws IllegalArgumentException with a text for the administrator; Keycloak answers 400 with it */
    @Override
    public final void validate(RealmModel realm) {
        super.validate(realm);
        plainHttpAnywhere = realm.getSslRequired() == SslRequired.NONE;
        refuseMistakes();
    }

    /** Whether the realm asks for TLS nowhere; known while a form is checked. */
    final boolean plainHttpAnywhere() {
        return plainHttpAnywhere;
    }

    /**
     * Looks for mistakes in the form when an administrator saves it. Asks nobody over the network.
     *
     * @throws IllegalArgumentException for the first mistake, in the administrator's language
     */
    protected abstract void refuseMistakes();
}
