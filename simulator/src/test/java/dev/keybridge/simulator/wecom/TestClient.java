package dev.keybridge.simulator.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keybridge.simulator.wecom.corp.App;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Plain HTTP to the simulated API, without any knowledge of how it is made. */
public final class TestClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final WeComVendor vendor;

    public TestClient(WeComVendor vendor) {
        this.vendor = vendor;
    }

    /** A token, asked for as an app does it. */
    public String token(App app) {
        return get("/cgi-bin/gettoken", Map.of("corpid", app.corpId(), "corpsecret", app.secret()))
                .path("access_token")
                .asText();
    }

    /** The JSON of a call with a fresh or cached token of this app. */
    public JsonNode get(App app, String path, Map<String, String> parameters) {
        return get(path + "?access_token=" + token(app), parameters);
    }

    public JsonNode get(App app, String path, String name, Object value) {
        return get(app, path, Map.of(name, String.valueOf(value)));
    }

    public JsonNode get(String path, Map<String, String> parameters) {
        return json(send(path, parameters));
    }

    public JsonNode post(App app, String path, String body) {
        URI uri = uri(path, Map.of("access_token", token(app)));
        return json(exchange(HttpRequest.newBuilder(uri)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build()));
    }

    public HttpResponse<String> send(String path, Map<String, String> parameters) {
        return exchange(HttpRequest.newBuilder(uri(path, parameters)).build());
    }

    /** Does not wait for the answer. */
    public CompletableFuture<JsonNode> getLater(String path, Map<String, String> parameters) {
        HttpRequest request = HttpRequest.newBuilder(uri(path, parameters)).build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .thenApply(TestClient::json);
    }

    public HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public URI uri(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String separator = query.isEmpty() ? "" : path.contains("?") ? "&" : "?";
        return URI.create(vendor.apiBaseUrl() + path + separator + query);
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    public static int errcode(JsonNode answer) {
        return answer.path("errcode").asInt(Integer.MIN_VALUE);
    }
}
