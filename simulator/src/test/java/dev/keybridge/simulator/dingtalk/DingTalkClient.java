package dev.keybridge.simulator.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Plain HTTP to the simulated DingTalk. */
public final class DingTalkClient {
    public static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final DingTalkVendor vendor;

    public DingTalkClient(DingTalkVendor vendor) {
        this.vendor = vendor;
    }

    /** An app token from the new host. */
    public String token(DingTalkApp app) {
        return json(postNew(
                        "/v1.0/oauth2/accessToken",
                        "{\"appKey\":\"%s\",\"appSecret\":\"%s\"}".formatted(app.appKey(), app.secret())))
                .path("accessToken")
                .asText();
    }

    /** A user token for a code of the login page. */
    public HttpResponse<String> exchange(DingTalkApp app, String code) {
        return postNew(
                "/v1.0/oauth2/userAccessToken",
                "{\"clientId\":\"%s\",\"clientSecret\":\"%s\",\"code\":\"%s\",\"grantType\":\"authorization_code\"}"
                        .formatted(app.appKey(), app.secret(), code));
    }

    public HttpResponse<String> postNew(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(vendor.apiBaseUrl() + path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> getNew(String path, String token) {
        return send(HttpRequest.newBuilder(URI.create(vendor.apiBaseUrl() + path))
                .header("x-acs-dingtalk-access-token", token)
                .header("Accept", "application/json")
                .build());
    }

    /** A call to the old host with a JSON body; always HTTP 200. */
    public JsonNode old(String path, String token, String body) {
        return json(send(HttpRequest.newBuilder(old(path + "?access_token=" + token))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build()));
    }

    public JsonNode getOld(String pathAndQuery) {
        return json(send(HttpRequest.newBuilder(old(pathAndQuery)).build()));
    }

    public URI old(String pathAndQuery) {
        return URI.create(vendor.legacyApiBaseUrl() + pathAndQuery);
    }

    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
