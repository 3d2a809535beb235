package dev.keybridge.simulator.wecom.session;

import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.corp.Visitor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in to the WeCom app by default, per corp; a browser's own cookie counts more. Thread-safe. */
public final class Phones {
    private final Map<Corp, Visitor> holders = new ConcurrentHashMap<>();

    public void signIn(Corp corp, Visitor visitor) {
        holders.put(corp, visitor);
    }

    public void signOut(Corp corp) {
        holders.remove(corp);
    }

    public Optional<Visitor> holder(Corp corp) {
        return Optional.ofNullable(holders.get(corp));
    }

    public void clear() {
        holders.clear();
    }
}
