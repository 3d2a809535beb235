package dev.keybridge.simulator.http;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Hands a request to the handler with the longest matching path prefix. */
public final class Router implements Handler {
    private final Map<String, Handler> mounted = new ConcurrentSkipListMap<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    /** @param prefix for instance {@code /qyapi}, without a slash at the end; empty for everything else */
    public void mount(String prefix, Handler handler) {
        mounted.put(prefix, handler);
    }

    @Override
    public Response answer(Request request) throws InterruptedException {
        Optional<Map.Entry<String, Handler>> match = mounted.entrySet().stream()
                .filter(entry ->
                        request.path().equals(entry.getKey()) || request.path().startsWith(entry.getKey() + "/"))
                .findFirst();
        return match.isPresent()
                ? match.get().getValue().answer(request.below(match.get().getKey()))
                : Response.empty(404);
    }
}
