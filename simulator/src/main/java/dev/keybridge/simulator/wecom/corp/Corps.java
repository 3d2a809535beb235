package dev.keybridge.simulator.wecom.corp;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** All companies at the vendor. Thread-safe. */
public final class Corps {
    private final Map<String, Corp> byId = new ConcurrentSkipListMap<>();

    /** The corp with this id; created when first asked for. */
    public Corp corp(String corpId) {
        return byId.computeIfAbsent(corpId, Corp::new);
    }

    public Optional<Corp> find(String corpId) {
        return Optional.ofNullable(byId.get(corpId));
    }

    public Collection<Corp> all() {
        return List.copyOf(byId.values());
    }

    public void clear() {
        byId.clear();
    }
}
