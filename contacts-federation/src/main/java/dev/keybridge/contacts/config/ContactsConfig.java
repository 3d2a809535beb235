package dev.keybridge.contacts.config;

import dev.keybridge.contacts.guard.RemovalLimits;
import dev.keybridge.contacts.mapping.AttributeMapping;
import dev.keybridge.contacts.mapping.MatchRule;
import dev.keybridge.contacts.mapping.UsernamePolicy;
import dev.keybridge.contacts.plan.LeaverAction;
import dev.keybridge.lib.directory.Selection;
import org.keycloak.component.ComponentModel;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Typed reading of a contacts provider's configuration. The keys are names that other people's configuration depends on;
 * the defaults live here.
 *
 * <p>Only what {@link ContactsConfigValidator} has accepted is read back without surprises: a number that is none makes
 * the reader throw a {@link NumberFormatException}.
 */
public final class ContactsConfig {
    public static final String CORP_ID = "corpId";
    public static final String AGENT_ID = "agentId";
    public static final String APP_KEY = "appKey";
    public static final String APP_SECRET = "appSecret";
    public static final String CONTACT_SYNC_SECRET = "contactSyncSecret";
    public static final String API_BASE_URL = "apiBaseUrl";
    public static final String LEGACY_API_BASE_URL = "legacyApiBaseUrl";
    public static final String IDENTITY_PROVIDER_ALIAS = "identityProviderAlias";
    public static final String INCLUDED_DEPARTMENTS = "includedDepartments";
    public static final String EXCLUDED_DEPARTMENTS = "excludedDepartments";
    public static final String TARGET_GROUP = "targetGroup";
    public static final String USERNAME_TEMPLATE = "usernameTemplate";
    public static final String MATCH_RULES = "matchRules";
    public static final String JOIN_FIELD = "joinField";
    public static final String JOIN_ATTRIBUTE = "joinAttribute";
    public static final String LEAVER_ACTION = "leaverAction";
    public static final String LEAVER_GRACE_DAYS = "leaverGraceDays";
    public static final String MAX_USER_REMOVALS = "maxUserRemovals";
    public static final String MAX_USER_REMOVALS_PERCENT = "maxUserRemovalsPercent";
    public static final String MAX_DEPARTMENT_REMOVALS = "maxDepartmentRemovals";
    public static final String MAX_DEPARTMENT_REMOVALS_PERCENT = "maxDepartmentRemovalsPercent";
    public static final String MAX_IDENTITY_CHANGES = "maxIdentityChanges";
    public static final String MAX_IDENTITY_CHANGES_PERCENT = "maxIdentityChangesPercent";
    public static final String MAX_MEMBERSHIP_REMOVALS = "maxMembershipRemovals";
    public static final String MAX_MEMBERSHIP_REMOVALS_PERCENT = "maxMembershipRemovalsPercent";
    public static final String HISTORY_DAYS = "historyDays";
    public static final String HISTORY_RUNS = "historyRuns";
    public static final String CHANGE_EVENTS = "changeEvents";
    public static final String PROXIES = "proxies";
    public static final String PROXY_USERNAME = "proxyUsername";
    public static final String PROXY_PASSWORD = "proxyPassword";
    public static final String ATTRIBUTE_MAPPING = "attributeMapping";

    static final LeaverAction DEFAULT_LEAVER_ACTION = LeaverAction.DISABLE;
    static final int DEFAULT_LEAVER_GRACE_DAYS = 30;
    static final RemovalLimits DEFAULT_LIMITS = RemovalLimits.DEFAULT;

    private final ConfigTexts texts;
    private final ContactsVendor vendor;

    /** @throws IllegalArgumentException when the component is not a contacts provider */
    public ContactsConfig(ComponentModel model) {
        this.texts = new ConfigTexts(model);
        this.vendor = ContactsVendor.of(model)
                .orElseThrow(() -> new IllegalArgumentException(model.getProviderId() + " is no contacts provider"));
    }

    /** Whose contacts these are. */
    public ContactsVendor vendor() {
        return vendor;
    }

    /** The company's id at the vendor; empty text before the form has been filled. */
    public String corpId() {
        return text(CORP_ID).orElse("");
    }

    /** WeCom: the number of the app whose secret is used; tells the visible scope. */
    public Optional<String> agentId() {
        return text(AGENT_ID);
    }

    /** DingTalk: the client id of the app, formerly its app key; empty text before the form has been filled. */
    public String appKey() {
        return text(APP_KEY).orElse("");
    }

    /** As configured: it may be a vault expression (<code>${vault.key}</code>), which is resolved where it is used. */
    public Optional<String> appSecret() {
        return text(APP_SECRET);
    }

    /** WeCom: the secret of 通讯录同步; as configured, like {@link #appSecret()}. */
    public Optional<String> contactSyncSecret() {
        return text(CONTACT_SYNC_SECRET);
    }

    /** Scheme, host and maybe port and path, without a slash at the end. */
    public String apiBaseUrl() {
        return texts.url(API_BASE_URL, vendor.defaultApiBaseUrl());
    }

    /** DingTalk: where the older half of its API is; in the same form. */
    public String legacyApiBaseUrl() {
        return texts.url(LEGACY_API_BASE_URL, DingTalkRules.LEGACY_API);
    }

    /** Whether the older half of DingTalk's API is where it is for everybody. */
    public boolean isUsualLegacyApi() {
        return legacyApiBaseUrl().equals(DingTalkRules.LEGACY_API);
    }

    /** The identity provider whose link every imported account carries. */
    public Optional<String> identityProviderAlias() {
        return text(IDENTITY_PROVIDER_ALIAS);
    }

    public Selection selection() {
        return new Selection(Set.copyOf(texts.all(INCLUDED_DEPARTMENTS)), Set.copyOf(texts.all(EXCLUDED_DEPARTMENTS)));
    }

    /** The path of the group below which the departments live, such as <code>/WeCom</code>. */
    public String targetGroup() {
        return text(TARGET_GROUP).orElse(vendor.defaultTargetGroup());
    }

    /** How new accounts are named. */
    public UsernamePolicy usernames() {
        return text(USERNAME_TEMPLATE).map(UsernamePolicy::parse).orElse(UsernamePolicy.USERID);
    }

    /** How the account of a person who has none so far is found among those that are there, in this order; empty: not at all. */
    public List<MatchRule> matchRules() {
        return text(MATCH_RULES).map(MatchRule::parseAll).orElse(List.of());
    }

    /** By what people are recognised whom another vendor's provider has imported already; empty when they are not. */
    public Optional<JoinKey> join() {
        return text(JOIN_FIELD).flatMap(field -> text(JOIN_ATTRIBUTE).map(attribute -> new JoinKey(field, attribute)));
    }

    public LeaverAction leaverAction() {
        return text(LEAVER_ACTION).flatMap(LeaverAction::of).orElse(DEFAULT_LEAVER_ACTION);
    }

    /** Days between the disabling and the removal of an account; only for {@link LeaverAction#DELETE}. */
    public int leaverGraceDays() {
        return texts.number(LEAVER_GRACE_DAYS, DEFAULT_LEAVER_GRACE_DAYS);
    }

    public RemovalLimits limits() {
        return new ConfiguredLimits(texts).all();
    }

    /** How long runs stay in the journal. */
    public Retention retention() {
        return new Retention(
                texts.number(HISTORY_DAYS, Retention.DEFAULT.days()),
                texts.number(HISTORY_RUNS, Retention.DEFAULT.runs()));
    }

    /** Whether every change of an account or group is an admin event. */
    public boolean changeEvents() {
        return text(CHANGE_EVENTS).filter("true"::equals).isPresent();
    }

    /** Proxies for the vendor's API, <code>host:port,host:port</code>, in the order in which they are tried. */
    public Optional<String> proxies() {
        return text(PROXIES);
    }

    public Optional<String> proxyUsername() {
        return text(PROXY_USERNAME);
    }

    /** As configured, like {@link #appSecret()}. */
    public Optional<String> proxyPassword() {
        return text(PROXY_PASSWORD);
    }

    /** The administrator's table, or the vendor's default when there is none. An empty table is a table. */
    public AttributeMapping attributeMapping() {
        return text(ATTRIBUTE_MAPPING).map(AttributeMapping::parse).orElseGet(vendor::defaultMapping);
    }

    private Optional<String> text(String key) {
        return texts.first(key);
    }

    /** Without any secret, and without the proxy's user. */
    @Override
    public String toString() {
        return "ContactsConfig[" + vendor.providerId() + ", corpId=" + corpId() + ", agentId="
                + agentId().orElse("-") + ", apiBaseUrl=" + apiBaseUrl() + ", identityProviderAlias="
                + identityProviderAlias().orElse("-") + ", selection=" + selection() + ", targetGroup=" + targetGroup()
                + ", leaverAction=" + leaverAction() + "]";
    }
}
