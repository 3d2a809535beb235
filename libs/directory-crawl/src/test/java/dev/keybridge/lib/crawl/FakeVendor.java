package dev.keybridge.lib.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A server on loopback whose answers each test writes down. */
public final class FakeVendor implements AutoCloseable {
    /** What a request asked: headers of the vendor's own (<code>x-…</code>), query parameters, and the body under <code>body</code>. */
    public interface Reply {
        Answer to(Map<String, String> question);
    }

    public record Answer(int status, String body) {
        public static Answer ok(String body) {
            return new Answer(200, body);
        }
    }

    /** One request as it arrived. */
    public record Call(String path, Map<String, String> question) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    public FakeVendor() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public void on(String path, Reply reply) {
        replies.put(path, reply);
    }

    /** Changes what a path answers, or what happens before. */
    public void change(String path, UnaryOperator<Reply> change) {
        replies.computeIfPresent(path, (key, reply) -> change.apply(reply));
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Call> calls() {
        return calls;
    }

    public List<Map<String, String>> questions(String path) {
        return calls.stream()
                .filter(call -> call.path().equals(path))
                .map(Call::question)
                .toList();
    }

    /** JSON array of the given JSON values. */
    public static String array(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Map<String, String> question = question(exchange);
            calls.add(new Call(path, question));
            Reply reply = replies.get(path);
            Answer answer = reply == null ? new Answer(404, "") : reply.to(question);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> question(HttpExchange exchange) throws IOException {
        Map<String, String> question = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith("x-")) {
                question.put(name.toLowerCase(Locale.ROOT), values.get(0));
            }
        });
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            question.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        question.put("body", new String(body, StandardCharsets.UTF_8));
        return question;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
