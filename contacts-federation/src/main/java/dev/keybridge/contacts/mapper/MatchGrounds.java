package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.config.Complaint;
import dev.keybridge.contacts.mapping.MatchRule;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.util.List;
import java.util.Optional;

/**
 * Whether what a matching rule compares proves in Keycloak who somebody is. A realm can change after the rule was saved, so
 * every run looks again.
 */
public record MatchGrounds(KeycloakSession session, RealmModel realm) {
    private static final String ERROR = "contacts.error.match.";

    /** Whether people cannot choose in Keycloak what the rule compares. */
    public boolean hold(MatchRule rule) {
        return complaint(rule).isEmpty();
    }

    /** @throws ComponentValidationException when people could choose it */
    public void check(List<MatchRule> rules) {
        rules.forEach(rule -> complaint(rule).ifPresent(complaint -> {
            throw complaint;
        }));
    }

    private Optional<ComponentValidationException> complaint(MatchRule rule) {
        UserEdits edits = new UserEdits(session, realm);
        if (rule.kind() == MatchRule.Kind.USERNAME) {
            return edits.reachUsername() ? Optional.of(Complaint.of(ERROR + "chosenUsername")) : Optional.empty();
        }
        // Of an e-mail address Keycloak itself knows whether it was verified, and forgets it when the address is
        // changed.
        List<String> attributes = switch (rule.kind()) {
            case USERNAME, EMAIL -> List.of();
            case MOBILE -> List.of(MatchRule.MOBILE_ATTRIBUTE, MatchRule.VERIFIED_ATTRIBUTE);
            case ATTRIBUTE -> List.of(rule.attribute().orElseThrow());
        };
        return attributes.stream()
                .filter(edits::reach)
                .findFirst()
                .map(attribute -> Complaint.of(ERROR + "editable", attribute));
    }
}
