package dev.keybridge.contacts.doctor;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.lib.directory.Finding;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.urls.UrlType;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Under which address the vendor and its people reach this realm, and what has to be entered at the vendor for that. */
final class FrontEndCheck {
    private static final String FRONT_END = "front-end";
    private static final String CONSOLE_VALUES = "console-values";
    private static final String VERIFICATION_FILE = "verification-file";
    private static final String TRUSTED_DOMAIN = "trusted-domain";
    private static final String FILE_SETTING = "domainVerificationFile";

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]");
    private static final Pattern PRIVATE_NAME =
            Pattern.compile("(?i).*\\.(localhost|local|internal|intranet|lan|home|test|invalid)");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ContactsConfig config;
    private final IdentityProviderCheck signIn;
    private final URI base;

    FrontEndCheck(KeycloakSession session, RealmModel realm, ContactsConfig config, IdentityProviderCheck signIn) {
        this.session = session;
        this.realm = realm;
        this.config = config;
        this.signIn = signIn;
        this.base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(address().with("url", base.toString()));
        findings.add(config.identityProviderAlias()
                .map(this::consoleValues)
                .orElseGet(() -> Finding.notChecked(CONSOLE_VALUES, "identity-provider")));
        if (config.vendor() == ContactsVendor.WECOM) {
            findings.add(verificationFile());
        }
        return findings;
    }

    private Finding address() {
        if (isUnreachable(host())) {
            return Finding.warning(FRONT_END, "not-public");
        }
        return "https".equals(base.getScheme()) ? Finding.ok(FRONT_END) : Finding.warning(FRONT_END, "not-https");
    }

    /** By its form only: whether a name is known to the vendor's people cannot be seen from here. */
    private static boolean isUnreachable(String host) {
        return !host.contains(".")
                || ADDRESS.matcher(host).matches()
                || PRIVATE_NAME.matcher(host).matches();
    }

    private Finding consoleValues(String alias) {
        VendorValues values = VendorValues.of(session, realm, alias);
        return Finding.info(CONSOLE_VALUES, "to-copy")
                .with("redirectUri", values.redirectUri())
                .with("domain", values.domain())
                .with("homePage", values.homePage())
                .with("homePageParameter", values.homePageParameter());
    }

    private Finding verificationFile() {
        Optional<String> file = signIn.setting(FILE_SETTING);
        return file.map(name -> Finding.ok(VERIFICATION_FILE)
                        .with("file", name)
                        .with("url", base.getScheme() + "://" + base.getRawAuthority() + "/" + name)
                        .with("realmUrl", base + "realms/" + realm.getName() + "/wecom/" + name))
                .orElseGet(() -> Finding.info(VERIFICATION_FILE, "not-set"));
    }

    /** The trusted domain that the vendor told, compared with ours; every other finding as it is. */
    Finding compared(Finding finding) {
        Object told = finding.facts().get("trustedDomain");
        if (!finding.code().equals(TRUSTED_DOMAIN) || told == null) {
            return finding;
        }
        List<String> domains = Arrays.stream(
                        told.toString().toLowerCase(Locale.ROOT).split("[;,\\s]+"))
                .filter(domain -> !domain.isBlank())
                .toList();
        Finding result;
        if (domains.isEmpty()) {
            result = Finding.warning(TRUSTED_DOMAIN, "not-set");
        } else if (domains.contains(authority())) {
            result = Finding.ok(TRUSTED_DOMAIN);
        } else {
            result = domains.contains(host())
                    ? Finding.warning(TRUSTED_DOMAIN, "other-port")
                    : Finding.error(TRUSTED_DOMAIN, "other");
        }
        return result.with("trustedDomain", told).with("domain", authority());
    }

    private String authority() {
        return VendorValues.authority(base);
    }

    private String host() {
        return VendorValues.host(base);
    }
}
