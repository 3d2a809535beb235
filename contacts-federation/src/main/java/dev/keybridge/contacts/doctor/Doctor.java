package dev.keybridge.contacts.doctor;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.lib.directory.DirectoryProbe;
import dev.keybridge.lib.directory.Finding;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks at everything a contacts provider needs: its settings, the vendor's side, and the realm. Changes nothing, and works
 * before the first sync.
 */
public final class Doctor {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final ComponentModel component;
    private final ContactsConfig config;
    private final Function<ComponentValidationException, String> complaint;

    /** @param complaint what a form that is refused says to the administrator, in the administrator's language */
    public Doctor(
            KeycloakSession session,
            RealmModel realm,
            ComponentModel component,
            Function<ComponentValidationException, String> complaint) {
        this.complaint = complaint;
        this.session = session;
        this.realm = realm;
        this.component = new ComponentModel(component);
        this.config = new ContactsConfig(this.component);
    }

    /**
     * @param vendor makes what asks the vendor out of the settings; called only if they are complete enough
     * @return in the order in which one thing rests on another
     */
    public List<Finding> examine(Function<ContactsConfig, DirectoryProbe> vendor) {
        List<Finding> findings = new ArrayList<>();
        SettingsCheck settings = new SettingsCheck(session, realm, component, config, complaint);
        findings.addAll(settings.findings());
        Optional<DirectoryProbe> probe = settings.isComplete() ? settings.opened(vendor, findings) : Optional.empty();
        if (probe.isPresent()) {
            findings.addAll(probe.get().examine());
        } else {
            findings.add(Finding.notChecked("vendor", SettingsCheck.SETTINGS));
        }
        IdentityProviderCheck signIn = new IdentityProviderCheck(session, config);
        findings.addAll(signIn.findings());
        FrontEndCheck frontEnd = new FrontEndCheck(session, realm, config, signIn);
        findings.addAll(frontEnd.findings());
        findings.replaceAll(frontEnd::compared);
        findings.addAll(new SignInPageCheck(session, realm, config).findings());
        findings.addAll(new RealmCheck(session, realm, component, config).findings());
        return findings;
    }
}
