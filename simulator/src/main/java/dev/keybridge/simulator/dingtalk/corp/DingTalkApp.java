package dev.keybridge.simulator.dingtalk.corp;

import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.Visibility;
import dev.keybridge.simulator.session.DemoSecret;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * One internal app of a corp with what an administrator sets for it in the vendor's console. Every setter works at once
 * and returns the app. Thread-safe.
 */
public final class DingTalkApp {
    private final String corpId;
    private final String appKey;
    private volatile String name;
    private volatile String secret;
    private volatile String developer;
    private volatile Set<Permission> permissions = Set.copyOf(EnumSet.allOf(Permission.class));
    private volatile ContactScope scope = new ContactScope(Set.of(Organisation.ROOT), Set.of());
    private volatile Set<String> allowedIps = Set.of();
    private volatile RedirectRule redirects = RedirectRule.LOOPBACK;
    private volatile RedirectRule homePages = RedirectRule.LOOPBACK;
    private volatile boolean admitsOtherCorps;

    DingTalkApp(String corpId, String appKey) {
        this.corpId = corpId;
        this.appKey = appKey;
        this.name = "App " + appKey;
        this.secret = DemoSecret.of(corpId, appKey);
        this.developer = corpId;
    }

    public String corpId() {
        return corpId;
    }

    /** The client id. */
    public String appKey() {
        return appKey;
    }

    public String name() {
        return name;
    }

    /** The client secret. */
    public String secret() {
        return secret;
    }

    /** Whose apps see the same union ids. */
    public String developer() {
        return developer;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public ContactScope scope() {
        return scope;
    }

    /** What it sees of its company. */
    public Visibility visibility(Organisation organisation) {
        return Visibility.of(organisation, scope.departments(), scope.users(), Set.of());
    }

    public Set<String> allowedIps() {
        return allowedIps;
    }

    public RedirectRule redirects() {
        return redirects;
    }

    public RedirectRule homePages() {
        return homePages;
    }

    public boolean admitsOtherCorps() {
        return admitsOtherCorps;
    }

    public DingTalkApp name(String value) {
        name = value;
        return this;
    }

    /** The administrator resets the secret; tokens got with the former one keep working until they run out. */
    public DingTalkApp secret(String value) {
        secret = value;
        return this;
    }

    /**
     * The developer organisation. The same human being has the same union id for all apps of one developer, in whatever
     * corp; unless set, every corp develops its own apps.
     */
    public DingTalkApp developer(String value) {
        developer = value;
        return this;
    }

    /** Replaces all permission points. An app that nobody changed has all of them. */
    public DingTalkApp permissions(Permission... granted) {
        permissions = Set.of(granted);
        return this;
    }

    public DingTalkApp grant(Permission... more) {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        all.addAll(permissions);
        all.addAll(Arrays.asList(more));
        permissions = Set.copyOf(all);
        return this;
    }

    public DingTalkApp revoke(Permission... less) {
        EnumSet<Permission> left = EnumSet.noneOf(Permission.class);
        left.addAll(permissions);
        Arrays.asList(less).forEach(left::remove);
        permissions = Set.copyOf(left);
        return this;
    }

    /** Replaces the contact scope by these departments and what is below them. */
    public DingTalkApp visibleDepartments(Long... ids) {
        return scope(new ContactScope(Set.of(ids), Set.of()));
    }

    /** Replaces the contact scope by single members. */
    public DingTalkApp visibleUsers(String... userids) {
        return scope(new ContactScope(Set.of(), Set.of(userids)));
    }

    public DingTalkApp scope(ContactScope value) {
        scope = value;
        return this;
    }

    /** The only addresses that may call with this app's token; none given: everybody may. */
    public DingTalkApp allowIps(String... addresses) {
        allowedIps = Set.of(addresses);
        return this;
    }

    /** The registered redirect addresses. Unless set, any port of the loopback interface is. */
    public DingTalkApp redirectsTo(String... addresses) {
        redirects = RedirectRule.only(addresses);
        return this;
    }

    /** The registered home pages, from which sign-in inside the client works. Unless set, any loopback address. */
    public DingTalkApp homePages(String... addresses) {
        homePages = RedirectRule.only(addresses);
        return this;
    }

    /** Lets members of other corps through the login page, as a third-party app would. */
    public DingTalkApp admitsOtherCorps(boolean value) {
        admitsOtherCorps = value;
        return this;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "DingTalkApp[" + corpId + "/" + appKey + "]";
    }
}
