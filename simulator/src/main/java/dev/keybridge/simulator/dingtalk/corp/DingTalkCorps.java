package dev.keybridge.simulator.dingtalk.corp;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** All companies at DingTalk. Thread-safe. */
public final class DingTalkCorps {
    private final Clock clock;
    private final Map<String, DingTalkCorp> byId = new ConcurrentSkipListMap<>();

    public DingTalkCorps(Clock clock) {
        this.clock = clock;
    }

    /** The corp with this id; created when first asked for. */
    public DingTalkCorp corp(String corpId) {
        return byId.computeIfAbsent(corpId, id -> new DingTalkCorp(id, clock));
    }

    public Optional<DingTalkCorp> find(String corpId) {
        return Optional.ofNullable(byId.get(corpId));
    }

    /** The app with this key, whichever corp it belongs to. */
    public Optional<DingTalkApp> findApp(String appKey) {
        return byId.values().stream()
                .flatMap(corp -> corp.findApp(appKey).stream())
                .findFirst();
    }

    public Collection<DingTalkCorp> all() {
        return List.copyOf(byId.values());
    }

    public void clear() {
        byId.clear();
    }
}
