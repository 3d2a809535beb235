package dev.keybridge.contacts.doctor;

import dev.keybridge.contacts.config.ContactsVendor;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.urls.UrlType;

import java.net.URI;
import java.util.Locale;

/**
 * What has to be entered in the vendor's console for this realm, known before anything else is set up.
 *
 * @param redirectUri where the vendor sends people back to after the sign-in
 * @param domain host, and port unless it is the usual one
 * @param homePage an example of an address at which a login begins
 * @param homePageParameter what an application adds to the address of the login, so that it leads to the vendor
 */
public record VendorValues(String redirectUri, String domain, String homePage, String homePageParameter) {
    /** For an identity provider with this alias, whether it exists already or not. */
    public static VendorValues of(KeycloakSession session, RealmModel realm, String alias) {
        URI base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        return new VendorValues(
                Urls.identityProviderAuthnResponse(base, alias, realm.getName()).toString(),
                authority(base),
                Urls.accountBase(base).path("").build(realm.getName()).toString(),
                "kc_idp_hint=" + alias);
    }

    /** For the realm's identity provider of this vendor; without one, under the alias that Keycloak proposes. */
    public static VendorValues of(KeycloakSession session, RealmModel realm, ContactsVendor vendor) {
        String alias = session.identityProviders()
                .getAllStream()
                .filter(provider -> vendor.identityProviderId().equals(provider.getProviderId()))
                .map(IdentityProviderModel::getAlias)
                .sorted()
                .findFirst()
                .orElse(vendor.identityProviderId());
        return of(session, realm, alias);
    }

    /** Host, and port unless it is the usual one. */
    static String authority(URI base) {
        int usual = "https".equals(base.getScheme()) ? 443 : 80;
        return base.getPort() == -1 || base.getPort() == usual ? host(base) : host(base) + ":" + base.getPort();
    }

    /** Empty text for a name that is none by the rules, such as one with an underscore. */
    static String host(URI base) {
        return base.getHost() == null ? "" : base.getHost().toLowerCase(Locale.ROOT);
    }
}
