package dev.keybridge.contacts.doctor;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.store.ClientThemes;
import dev.keybridge.lib.directory.Finding;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.theme.Theme;
import org.keycloak.theme.ThemeSelectorProvider;
import org.keycloak.urls.UrlType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the login page can show the QR codes that identity providers of the vendor are set to show on it. */
final class SignInPageCheck {
    private static final String CODE = "sign-in-page";
    private static final String PANEL = "kcTheme-panel";
    private static final Set<String> SHOWN = Set.of("tab", "first");

    /** In <code>theme.properties</code> of the theme <code>keybridge</code>, and so in those of every theme that extends it. */
    private static final String MARK = "keybridgePanels";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ContactsConfig config;

    SignInPageCheck(KeycloakSession session, RealmModel realm, ContactsConfig config) {
        this.session = session;
        this.realm = realm;
        this.config = config;
    }

    /** None where no QR code is switched on. */
    List<Finding> findings() {
        return session.identityProviders()
                .getAllStream()
                .filter(IdentityProviderModel::isEnabled)
                .filter(provider -> config.vendor().identityProviderId().equals(provider.getProviderId()))
                .filter(provider -> SHOWN.contains(provider.getConfig().getOrDefault(PANEL, "")))
                .map(IdentityProviderModel::getAlias)
                .sorted()
                .map(alias -> finding(alias).with("alias", alias))
                .toList();
    }

    private Finding finding(String alias) {
        Set<String> clients = new ClientThemes(session, realm.getId()).names();
        Optional<String> theme = themes().filter(name -> name.equals(realmsTheme()) || clients.contains(name))
                .findFirst();
        if (theme.isEmpty()) {
            return Finding.warning(CODE, "no-theme").with("theme", realmsTheme());
        }
        String policy = policy();
        Finding finding = new FramePolicy(policy).allowsOwn(panel(alias))
                ? Finding.ok(CODE)
                : Finding.error(CODE, "frames-refused").with("policy", policy);
        return finding.with("theme", theme.get());
    }

    private String policy() {
        BrowserSecurityHeaders header = BrowserSecurityHeaders.CONTENT_SECURITY_POLICY;
        return realm.getBrowserSecurityHeaders().getOrDefault(header.getKey(), header.getDefaultValue());
    }

    /** As the login page addresses it. */
    private URI panel(String alias) {
        URI base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        return URI.create(Urls.identityProviderAuthnResponse(base, alias, realm.getName()) + "/panel");
    }

    /** Themes with the tabs. */
    private Stream<String> themes() {
        return session.theme().nameSet(Theme.Type.LOGIN).stream().sorted().filter(this::isMarked);
    }

    private boolean isMarked(String theme) {
        try {
            return "true"
                    .equals(session.theme()
                            .getTheme(theme, Theme.Type.LOGIN)
                            .getProperties()
                            .getProperty(MARK));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the theme " + theme, e);
        }
    }

    private String realmsTheme() {
        String chosen = realm.getLoginTheme();
        return chosen == null || chosen.isEmpty()
                ? session.getProvider(ThemeSelectorProvider.class).getDefaultThemeName(Theme.Type.LOGIN)
                : chosen;
    }
}
