package dev.keybridge.simulator.wecom.corp;

import dev.keybridge.simulator.org.Organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** One company at the vendor: its organisation and its apps. Thread-safe. */
public final class Corp {
    /** Stands in for the agent id of the contact-sync assistant, which has none. */
    public static final long CONTACT_SYNC_AGENT = 0;

    private final String corpId;
    private final Organisation organisation;
    private final Map<Long, App> apps = new ConcurrentSkipListMap<>();

    public Corp(String corpId) {
        this.corpId = corpId;
        this.organisation = new Organisation(corpId);
    }

    public String corpId() {
        return corpId;
    }

    public Organisation organisation() {
        return organisation;
    }

    /** The contact-sync assistant; created when first asked for. */
    public App contactSync() {
        return apps.computeIfAbsent(
                CONTACT_SYNC_AGENT, id -> new App(corpId, id, AppKind.CONTACT_SYNC).name("通讯录同步 Contact sync"));
    }

    /** The self-built app with this agent id; created when first asked for, otherwise its kind changes. */
    public App app(long agentId, AppKind kind) {
        if (kind == AppKind.CONTACT_SYNC || agentId == CONTACT_SYNC_AGENT) {
            throw new IllegalArgumentException("the contact-sync assistant is no app with an agent id");
        }
        return apps.computeIfAbsent(agentId, id -> new App(corpId, id, kind)).kind(kind);
    }

    public App app(long agentId) {
        return findApp(agentId).orElseThrow(() -> new NoSuchElementException("no app " + agentId));
    }

    public Optional<App> findApp(long agentId) {
        return Optional.ofNullable(apps.get(agentId));
    }

    public Collection<App> apps() {
        return List.copyOf(apps.values());
    }
}
