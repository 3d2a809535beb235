package dev.keybridge.contacts.run;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.mapper.MatchGrounds;
import dev.keybridge.contacts.mapping.MatchRule;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.util.ArrayList;
import java.util.List;

/**
 * The matching rules of a run.
 *
 * @param rules in the order in which they are tried
 */
record Matching(List<Rule> rules) {
    /** @param sound whether people cannot choose in Keycloak what the rule compares */
    record Rule(MatchRule what, boolean sound) {}

    /** The realm may have changed since the settings were saved: what proves nothing any more is told, and finds nobody. */
    static Matching load(KeycloakSession session, RealmModel realm, ContactsConfig config, List<Problem> problems) {
        MatchGrounds grounds = new MatchGrounds(session, realm);
        List<Rule> rules = new ArrayList<>();
        for (MatchRule rule : config.matchRules()) {
            boolean sound = rule.isAttested(config.vendor().fields()) && grounds.hold(rule);
            if (!sound) {
                problems.add(new Problem(Severity.WARNING, Subject.RUN, "", Reason.MATCH_IMPOSSIBLE, rule.text()));
            }
            rules.add(new Rule(rule, sound));
        }
        return new Matching(rules);
    }
}
