package dev.keybridge.lib.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that answers as it is told: the replies of a path in their order, the last one for ever. */
final class StandIn implements AutoCloseable {
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Queue<Reply>> replies = new ConcurrentHashMap<>();
    private final List<HttpExchange> seen = new CopyOnWriteArrayList<>();

    StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    StandIn on(String path, Reply... inOrder) {
        replies.put(path, new ArrayDeque<>(List.of(inOrder)));
        return this;
    }

    static Reply json(String text) {
        return status(200, text);
    }

    static Reply status(int status, String text) {
        return exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** Promises more than it sends, then closes the connection. */
    static Reply cutShort(String text) {
        return exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length + 100L);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
        };
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    long count(String path) {
        return seen.stream()
                .filter(exchange -> exchange.getRequestURI().getPath().equals(path))
                .count();
    }

    List<HttpExchange> seen() {
        return seen;
    }

    private void handle(HttpExchange exchange) throws IOException {
        seen.add(exchange);
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            next(exchange.getRequestURI().getPath()).to(exchange);
        }
    }

    private Reply next(String path) {
        Queue<Reply> queue = replies.get(path);
        if (queue == null) {
            return status(404, "");
        }
        synchronized (queue) {
            return queue.size() > 1 ? queue.remove() : queue.element();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
