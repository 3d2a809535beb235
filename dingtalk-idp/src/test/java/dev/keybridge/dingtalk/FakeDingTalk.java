package dev.keybridge.dingtalk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkClients;
import dev.keybridge.lib.dingtalk.api.DingTalkSettings;
import dev.keybridge.lib.http.ProxySettings;
import dev.keybridge.lib.http.Secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Both hosts of DingTalk's API in one, with one answer for each path. */
final class FakeDingTalk implements AutoCloseable {
    static final String EXCHANGE = "/v1.0/oauth2/userAccessToken";
    static final String ME = "/v1.0/contact/users/me";
    static final String BY_UNIONID = "/topapi/user/getbyunionid";
    static final String IN_APP = "/topapi/v2/user/getuserinfo";
    static final String USER = "/topapi/v2/user/get";

    private record Answer(int status, String body) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final DingTalkClients clients = new DingTalkClients();

    FakeDingTalk() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        on("/v1.0/oauth2/accessToken", 200, "{\"accessToken\":\"at-1\",\"expireIn\":7200}");
    }

    FakeDingTalk on(String path, int status, String body) {
        answers.put(path, new Answer(status, body));
        return this;
    }

    /** An answer of the old API with this content. */
    FakeDingTalk result(String path, String result) {
        return on(
                path,
                200,
                "{\"errcode\":0,\"errmsg\":\"ok\",\"request_id\":\"6abc0def1ghi2\",\"result\":" + result + "}");
    }

    /** A refusal of the old API. */
    FakeDingTalk error(String path, int code) {
        return on(path, 200, "{\"errcode\":" + code + ",\"errmsg\":\"林小\",\"request_id\":\"6abc0def1ghi3\"}");
    }

    /** The paths that were asked for, those of tokens of the app left out. */
    List<String> asked() {
        return asked.stream().filter(path -> !path.endsWith("/accessToken")).toList();
    }

    DingTalkClient client() {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return clients.client(
                new DingTalkSettings(base, base, "dingsim0corp", "dingsim01", Secret.of("s3cr3t"), ProxySettings.NONE));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        exchange.getRequestBody().readAllBytes();
        Answer answer = answers.getOrDefault(path, new Answer(404, "{\"code\":\"not.in.this.test\"}"));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        clients.close();
        server.stop(0);
    }
}
