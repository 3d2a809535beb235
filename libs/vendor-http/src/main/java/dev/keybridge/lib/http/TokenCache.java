package dev.keybridge.lib.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of all accounts. Two secrets of one company have two tokens with different powers. */
final class TokenCache {
    private record Key(String baseUrl, String corp, String appKey, String fingerprint) {}

    private final Map<Key, TokenSlot> slots = new ConcurrentHashMap<>();
    private final Tempo tempo;

    TokenCache(Tempo tempo) {
        this.tempo = tempo;
    }

    TokenSlot of(VendorAccount account) {
        Key key = new Key(
                account.baseUrl(),
                account.corp(),
                account.appKey(),
                account.secret().fingerprint());
        return slots.computeIfAbsent(key, k -> new TokenSlot(tempo));
    }
}
