package dev.keybridge.lib.wecom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.keybridge.lib.http.HttpSettings;
import dev.keybridge.lib.http.ProxySettings;
import dev.keybridge.lib.http.RetryPolicy;
import dev.keybridge.lib.http.Secret;
import dev.keybridge.lib.http.Tempo;
import dev.keybridge.lib.wecom.api.WeComClient;
import dev.keybridge.lib.wecom.api.WeComClients;
import dev.keybridge.lib.wecom.api.WeComSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A server on loopback whose answers each test writes down, and clients for it whose waiting takes no time. */
public final class FakeWeCom implements AutoCloseable {
    /** What a request asked: query parameters, and the body under the name <code>body</code>. */
    public interface Reply {
        String to(Map<String, String> question);
    }

    /** One request as it arrived. */
    public record Call(String api, Map<String, String> question) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final WeComClients clients = new WeComClients(HttpSettings.DEFAULTS, WeComClients.PACE, new NoWaiting());

    public FakeWeCom() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
        on(
                "gettoken",
                question -> "{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"token-of-" + question.get("corpsecret")
                        + "\",\"expires_in\":7200}");
    }

    /** @param api path below <code>/cgi-bin/</code> */
    public FakeWeCom on(String api, Reply reply) {
        replies.put(api, reply);
        return this;
    }

    public FakeWeCom on(String api, String json) {
        return on(api, question -> json);
    }

    public FakeWeCom fails(String api, int code) {
        return on(api, error(code));
    }

    public static String error(int code) {
        return "{\"errcode\":" + code
                + ",\"errmsg\":\"linmei has 13900000001, hint: [1767225600123456789012345], from ip:"
                + " 203.0.113.7, more info at https://open.work.weixin.qq.com/devtool/query?e=" + code
                + "\",\"userlist\":[],\"dept_user\":[],\"department\":[]}";
    }

    public WeComClient client(String secret) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        return clients.client(
                new WeComSettings(url, "ww0000000000000001", Secret.of(secret), ProxySettings.NONE), RetryPolicy.CRAWL);
    }

    public List<Map<String, String>> questions(String api) {
        return calls.stream()
                .filter(call -> call.api().equals(api))
                .map(Call::question)
                .toList();
    }

    public List<Call> calls() {
        return calls;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String api = exchange.getRequestURI().getPath().replaceFirst("^/cgi-bin/", "");
            Map<String, String> question = question(exchange);
            calls.add(new Call(api, question));
            Reply reply = replies.get(api);
            byte[] answer = reply == null ? new byte[0] : reply.to(question).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply == null ? 404 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static Map<String, String> question(HttpExchange exchange) throws IOException {
        Map<String, String> question = new HashMap<>();
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
        clients.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private static final class NoWaiting implements Tempo {
        private final AtomicLong now = new AtomicLong();

        @Override
        public long nanos() {
            return now.get();
        }

        @Override
        public void pause(Duration length) {
            now.addAndGet(length.toNanos());
        }

        @Override
        public double random() {
            return 0;
        }
    }

    /** JSON array of the given JSON values. */
    public static String array(List<String> values) {
        return "[" + String.join(",", new ArrayList<>(values)) + "]";
    }
}
