package dev.keybridge.simulator.wecom.corp;

import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.Visibility;
import dev.keybridge.simulator.session.DemoSecret;

import java.util.List;
import java.util.Set;

/**
 * One app of a corp with what an administrator sets for it in the vendor's console. Every setter works at once and
 * returns the app. Thread-safe.
 */
public final class App {
    /** The fields that the consent page of {@code snsapi_privateinfo} can ask for. */
    public static final List<String> SENSITIVE = List.of(
            Detail.GENDER, Detail.AVATAR, Detail.QR_CODE, Detail.MOBILE, Detail.EMAIL, Detail.BIZ_MAIL, Detail.ADDRESS);

    private final String corpId;
    private final long agentId;
    private volatile AppKind kind;
    private volatile String name;
    private volatile String secret;
    private volatile Scope scope = new Scope(Set.of(Organisation.ROOT), Set.of(), Set.of());
    private volatile Set<String> trustedIps = Set.of();
    private volatile TrustedHosts trustedDomains = TrustedHosts.LOOPBACK;
    private volatile TrustedHosts webLoginDomains = TrustedHosts.NONE;
    private volatile Set<String> sensitiveFields = Set.copyOf(SENSITIVE);
    private volatile boolean disabled;
    private volatile boolean readsDetailsAsBefore;

    App(String corpId, long agentId, AppKind kind) {
        this.corpId = corpId;
        this.agentId = agentId;
        this.kind = kind;
        this.name = "App " + agentId;
        this.secret = DemoSecret.of(corpId, agentId);
    }

    public String corpId() {
        return corpId;
    }

    public long agentId() {
        return agentId;
    }

    public AppKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String secret() {
        return secret;
    }

    public Scope scope() {
        return scope;
    }

    /** What it sees of its company; the contact-sync assistant sees everything. */
    public Visibility visibility(Organisation organisation) {
        return kind == AppKind.CONTACT_SYNC
                ? Visibility.of(organisation, Set.of(Organisation.ROOT), Set.of(), Set.of())
                : Visibility.of(organisation, scope.departments(), scope.users(), scope.tags());
    }

    public Set<String> trustedIps() {
        return trustedIps;
    }

    public TrustedHosts trustedDomains() {
        return trustedDomains;
    }

    public TrustedHosts webLoginDomains() {
        return webLoginDomains;
    }

    public Set<String> sensitiveFields() {
        return sensitiveFields;
    }

    public boolean isDisabled() {
        return disabled;
    }

    public boolean readsDetailsAsBefore() {
        return readsDetailsAsBefore;
    }

    App kind(AppKind value) {
        kind = value;
        return this;
    }

    public App name(String value) {
        name = value;
        return this;
    }

    /** The administrator resets the secret; tokens got with the former one keep working until they run out. */
    public App secret(String value) {
        secret = value;
        return this;
    }

    /** Replaces the visible scope by these departments and what is below them. */
    public App visibleDepartments(Long... ids) {
        return scope(new Scope(Set.of(ids), Set.of(), Set.of()));
    }

    /** Replaces the visible scope by single members. */
    public App visibleUsers(String... userids) {
        return scope(new Scope(Set.of(), Set.of(userids), Set.of()));
    }

    /** Replaces the visible scope by whoever carries one of these tags. */
    public App visibleTags(Long... ids) {
        return scope(new Scope(Set.of(), Set.of(), Set.of(ids)));
    }

    public App scope(Scope value) {
        scope = value;
        return this;
    }

    /** The only addresses that may call with this app's token; none given: everybody may. */
    public App trustIps(String... addresses) {
        trustedIps = Set.of(addresses);
        return this;
    }

    /**
     * The trusted domain, {@code host} or {@code host:port}, compared as a whole. Unless set, any port of the loopback
     * interface is trusted.
     */
    public App trustDomains(String... authorities) {
        trustedDomains = TrustedHosts.only(authorities);
        return this;
    }

    /** Further domains to which only the web login page redirects. */
    public App allowWebLoginTo(String... authorities) {
        webLoginDomains = TrustedHosts.only(authorities);
        return this;
    }

    /** The fields ticked by the administrator, out of {@link #SENSITIVE}. */
    public App tickSensitiveFields(String... fields) {
        sensitiveFields = Set.of(fields);
        return this;
    }

    public App disabled(boolean value) {
        disabled = value;
        return this;
    }

    /** Contact-sync only: called from an address in use since before 2022-08-15, so that details can still be read. */
    public App readsDetailsAsBefore(boolean value) {
        readsDetailsAsBefore = value;
        return this;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "App[" + corpId + "/" + agentId + ", " + kind + "]";
    }
}
