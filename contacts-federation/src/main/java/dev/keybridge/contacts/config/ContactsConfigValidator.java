package dev.keybridge.contacts.config;

import dev.keybridge.contacts.apply.TargetGroup;
import dev.keybridge.contacts.mapping.AttributeMapping;
import dev.keybridge.contacts.mapping.UsernamePolicy;
import dev.keybridge.contacts.plan.LeaverAction;
import dev.keybridge.lib.http.ProxySettings;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.util.List;
import java.util.TreeSet;

/**
 * Refuses a configuration that cannot work. Offline and cheap. To be called for a real change only: Keycloak has a component
 * validated after every sync, and what is thrown then turns the result of the sync into zeros (UserStorageSyncTask). What
 * depends on the rest of the realm is looked at by the run itself again.
 */
public final class ContactsConfigValidator {
    private static final String ERROR = ContactsConfigProperties.PREFIX + ".error.";
    private static final int TEN_YEARS = 3650;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int MOST_RUNS = 10_000;
    private static final int PERCENT = 100;
    private static final List<String> COUNTS = List.of(
            ContactsConfig.MAX_USER_REMOVALS,
            ContactsConfig.MAX_DEPARTMENT_REMOVALS,
            ContactsConfig.MAX_IDENTITY_CHANGES,
            ContactsConfig.MAX_MEMBERSHIP_REMOVALS);
    private static final List<String> PERCENTAGES = List.of(
            ContactsConfig.MAX_USER_REMOVALS_PERCENT,
            ContactsConfig.MAX_DEPARTMENT_REMOVALS_PERCENT,
            ContactsConfig.MAX_IDENTITY_CHANGES_PERCENT,
            ContactsConfig.MAX_MEMBERSHIP_REMOVALS_PERCENT);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ComponentModel component;
    private final ContactsVendor vendor;
    private final ConfigCheck check;

    private ContactsConfigValidator(KeycloakSession session, RealmModel realm, ComponentModel component) {
        this.session = session;
        this.realm = realm;
        this.component = component;
        this.vendor = new ContactsConfig(component).vendor();
        this.check = new ConfigCheck(component);
    }

    /**
     * Throws for the first field, in the order of the form, that is wrong.
     *
     * @throws org.keycloak.component.ComponentValidationException with a message key and its parameters
     */
    public static void validate(KeycloakSession session, RealmModel realm, ComponentModel component) {
        new ContactsConfigValidator(session, realm, component).run();
    }

    private void run() {
        vendor.rules().check(check);
        identityProvider();
        departments();
        targetGroup();
        usernames();
        removals();
        mapping();
        matching();
        join();
        proxies();
        vendor.rules().check(check, realm.getSslRequired());
    }

    /** One that does not exist yet may be named: it can be made after the provider. */
    private void identityProvider() {
        check.text(ContactsConfig.IDENTITY_PROVIDER_ALIAS).ifPresent(alias -> {
            IdentityProviderModel found = session.identityProviders().getByAlias(alias);
            if (found == null) {
                return;
            }
            if (!vendor.identityProviderId().equals(found.getProviderId())) {
                throw Complaint.of(ERROR + "identityProviderKind", alias, vendor.identityProviderId());
            }
            String corp = found.getConfig().get(vendor.identityProviderCorpKey());
            if (corp == null || !corp.strip().equals(new ContactsConfig(component).corpId())) {
                throw Complaint.of(ERROR + "identityProviderCorp", alias);
            }
        });
    }

    private void departments() {
        check.departments(ContactsConfig.INCLUDED_DEPARTMENTS);
        check.departments(ContactsConfig.EXCLUDED_DEPARTMENTS);
        check.noneTwice(ContactsConfig.INCLUDED_DEPARTMENTS);
        check.noneTwice(ContactsConfig.EXCLUDED_DEPARTMENTS);
        check.noneInBoth(ContactsConfig.INCLUDED_DEPARTMENTS, ContactsConfig.EXCLUDED_DEPARTMENTS);
    }

    private void targetGroup() {
        check.text(ContactsConfig.TARGET_GROUP).ifPresent(path -> {
            if (!GroupPath.isValid(path)) {
                throw Complaint.of(ERROR + "targetGroup", path);
            }
            if (new TargetGroup(session, realm, path).makesAdministrators()) {
                throw Complaint.of(ERROR + "adminGroup", path);
            }
        });
        String path = new ContactsConfig(component).targetGroup();
        ContactsProviders.besides(realm, component)
                .filter(other -> other.targetGroup().equals(path))
                .findFirst()
                .ifPresent(other -> {
                    throw Complaint.of(ERROR + "targetGroupTaken", path);
                });
    }

    private void usernames() {
        check.text(ContactsConfig.USERNAME_TEMPLATE).ifPresent(text -> {
            UsernamePolicy policy;
            try {
                policy = UsernamePolicy.parse(text);
            } catch (IllegalArgumentException unreadable) {
                throw Complaint.of(ERROR + "usernameTemplate");
            }
            policy.unknown(vendor.fields()).stream().findFirst().ifPresent(part -> {
                throw Complaint.of(ERROR + "usernamePart", part);
            });
        });
    }

    private void removals() {
        check.text(ContactsConfig.LEAVER_ACTION)
                .filter(word -> LeaverAction.of(word).isEmpty())
                .ifPresent(word -> {
                    throw Complaint.of(ERROR + "leaverAction", word, String.join(", ", LeaverAction.words()));
                });
        check.wholeNumber(ContactsConfig.LEAVER_GRACE_DAYS, 0, TEN_YEARS);
        COUNTS.forEach(key -> check.wholeNumber(key, 0, MOST_PEOPLE));
        PERCENTAGES.forEach(key -> check.wholeNumber(key, 0, PERCENT));
        check.wholeNumber(ContactsConfig.HISTORY_DAYS, 1, TEN_YEARS);
        check.wholeNumber(ContactsConfig.HISTORY_RUNS, 1, MOST_RUNS);
    }

    private void mapping() {
        check.text(ContactsConfig.ATTRIBUTE_MAPPING).ifPresent(json -> {
            AttributeMapping table;
            try {
                table = AttributeMapping.parse(json);
            } catch (IllegalArgumentException unreadable) {
                throw Complaint.of(ERROR + "mapping.unreadable");
            }
            new MappingCheck(vendor.fields()).table(table);
        });
    }

    /** The form of it; what people can choose in Keycloak is looked at by who knows the user profile. */
    private void matching() {
        check.single(ContactsConfig.MATCH_RULES);
        check.text(ContactsConfig.MATCH_RULES)
                .ifPresent(
                        text -> new MatchCheck(vendor.fields()).rules(text, new ContactsConfig(component).usernames()));
    }

    /** The form of it; what the other providers of the realm write is looked at by who knows their mappers. */
    private void join() {
        if (check.text(ContactsConfig.JOIN_FIELD).isPresent()
                != check.text(ContactsConfig.JOIN_ATTRIBUTE).isPresent()) {
            throw Complaint.of(ERROR + "join.half");
        }
        check.text(ContactsConfig.JOIN_FIELD).ifPresent(field -> {
            new MappingCheck(vendor.fields()).field(field);
            if (!vendor.fields().canJoinBy(field)) {
                throw Complaint.of(
                        ERROR + "join.field",
                        field,
                        String.join(", ", new TreeSet<>(vendor.fields().joinable())));
            }
        });
    }

    private void proxies() {
        check.text(ContactsConfig.PROXIES).ifPresent(list -> {
            try {
                ProxySettings.parse(list, null, null);
            } catch (IllegalArgumentException unreadable) {
                throw Complaint.of(ERROR + "proxies");
            }
        });
        if (check.text(ContactsConfig.PROXY_PASSWORD).isPresent()
                && check.text(ContactsConfig.PROXY_USERNAME).isEmpty()) {
            throw Complaint.of(ERROR + "proxyPassword");
        }
    }
}
