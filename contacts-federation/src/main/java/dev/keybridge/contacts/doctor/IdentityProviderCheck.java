package dev.keybridge.contacts.doctor;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.lib.directory.Finding;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The identity provider by which the imported people sign in. */
final class IdentityProviderCheck {
    private static final String IDENTITY_PROVIDER = "identity-provider";
    private static final String SAME_APP = "same-app";

    private final ContactsConfig config;
    private final Optional<IdentityProviderModel> provider;

    IdentityProviderCheck(KeycloakSession session, ContactsConfig config) {
        this.config = config;
        this.provider = config.identityProviderAlias()
                .map(alias -> session.identityProviders().getByAlias(alias));
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Finding finding = identityProvider();
        findings.add(finding);
        boolean same = isUsable() && appOfSignIn().equals(appOfSync());
        findings.add(
                !isUsable()
                        ? Finding.notChecked(SAME_APP, IDENTITY_PROVIDER)
                        : same
                                ? Finding.ok(SAME_APP)
                                : Finding.info(SAME_APP, "other")
                                        .with("signIn", appOfSignIn().orElse(""))
                                        .with("contacts", appOfSync().orElse("")));
        return findings;
    }

    /** Its setting, if it is the vendor's and the same company's. */
    Optional<String> setting(String key) {
        return provider.filter(found -> isUsable())
                .map(found -> found.getConfig().get(key))
                .filter(text -> !text.isBlank())
                .map(String::strip);
    }

    private Finding identityProvider() {
        if (config.identityProviderAlias().isEmpty()) {
            return Finding.info(IDENTITY_PROVIDER, "not-set");
        }
        Finding finding;
        if (provider.isEmpty()) {
            finding = Finding.error(IDENTITY_PROVIDER, "missing");
        } else if (!isOfVendor()) {
            finding = Finding.error(IDENTITY_PROVIDER, "other-kind");
        } else if (!isOfSameCorp()) {
            finding = Finding.error(IDENTITY_PROVIDER, "other-corp");
        } else {
            finding = provider.get().isEnabled()
                    ? Finding.ok(IDENTITY_PROVIDER)
                    : Finding.warning(IDENTITY_PROVIDER, "disabled");
        }
        return finding.with("alias", config.identityProviderAlias().get());
    }

    private boolean isUsable() {
        return provider.isPresent() && isOfVendor() && isOfSameCorp();
    }

    private boolean isOfVendor() {
        return provider.filter(found -> config.vendor().identityProviderId().equals(found.getProviderId()))
                .isPresent();
    }

    private boolean isOfSameCorp() {
        return provider.map(found -> found.getConfig().get(config.vendor().identityProviderCorpKey()))
                .filter(corp -> corp.strip().equals(config.corpId()))
                .isPresent();
    }

    private Optional<String> appOfSignIn() {
        return setting(config.vendor() == ContactsVendor.WECOM ? "agentId" : "clientId");
    }

    private Optional<String> appOfSync() {
        return config.vendor() == ContactsVendor.WECOM ? config.agentId() : Optional.of(config.appKey());
    }
}
