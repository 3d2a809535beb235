package dev.keybridge.contacts.doctor;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.config.ContactsConfigValidator;
import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.run.RunRefused;
import dev.keybridge.lib.directory.DirectoryProbe;
import dev.keybridge.lib.directory.Finding;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.UserStorageProviderModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The provider's own form. */
final class SettingsCheck {
    static final String SETTINGS = "settings";
    private static final String VAULT = "vault";
    private static final String BASE_URL = "base-url";
    private static final String PROVIDER = "provider";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ComponentModel component;
    private final ContactsConfig config;
    private final Function<ComponentValidationException, String> complaint;

    /** @param complaint what a form that is refused says to the administrator */
    SettingsCheck(
            KeycloakSession session,
            RealmModel realm,
            ComponentModel component,
            ContactsConfig config,
            Function<ComponentValidationException, String> complaint) {
        this.complaint = complaint;
        this.session = session;
        this.realm = realm;
        this.component = component;
        this.config = config;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                new UserStorageProviderModel(component).isEnabled()
                        ? Finding.ok(PROVIDER)
                        : Finding.warning(PROVIDER, "disabled"));
        findings.add(form());
        findings.add(baseUrl());
        return findings;
    }

    /** Whether there is anything to go to the vendor with. */
    boolean isComplete() {
        boolean app =
                config.vendor() == ContactsVendor.WECOM || !config.appKey().isBlank();
        return app && !config.corpId().isBlank() && config.appSecret().isPresent();
    }

    /** The way to the vendor, unless a secret is not in the vault or the proxies cannot be read. */
    Optional<DirectoryProbe> opened(Function<ContactsConfig, DirectoryProbe> vendor, List<Finding> findings) {
        try {
            return Optional.of(vendor.apply(config));
        } catch (RunRefused e) {
            findings.add(Finding.error(VAULT, "missing").with("detail", e.getMessage()));
        } catch (IllegalArgumentException e) {
            findings.add(Finding.error("proxy", "unreadable").with("detail", e.getMessage()));
        }
        return Optional.empty();
    }

    private Finding form() {
        try {
            ContactsConfigValidator.validate(session, realm, component);
            return Finding.ok(SETTINGS);
        } catch (ComponentValidationException e) {
            return Finding.error(SETTINGS, isComplete() ? "invalid" : "incomplete")
                    .with("complaint", complaint.apply(e));
        }
    }

    private Finding baseUrl() {
        boolean usual = config.apiBaseUrl().equals(config.vendor().defaultApiBaseUrl());
        Finding finding = usual && config.isUsualLegacyApi() ? Finding.ok(BASE_URL) : Finding.info(BASE_URL, "other");
        finding = finding.with("apiBaseUrl", config.apiBaseUrl());
        return config.vendor() == ContactsVendor.DINGTALK
                ? finding.with("legacyApiBaseUrl", config.legacyApiBaseUrl())
                : finding;
    }
}
