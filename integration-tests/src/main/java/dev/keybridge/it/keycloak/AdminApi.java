package dev.keybridge.it.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keycloak's admin REST API. Paths are relative to {@code /admin/realms}, such as {@code /demo/users?first=0&max=100}; bodies are
 * anything that Jackson can write. Thread-safe.
 */
public final class AdminApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    // The master realm's access tokens live for one minute.
    private static final long TOKEN_NANOS = Duration.ofSeconds(40).toNanos();

    private final URI server;
    private final String home;
    private final String user;
    private final String password;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private String token;
    private long tokenSince;

    public AdminApi(URI server, String user, String password) {
        this(server, "master", user, password);
    }

    /** @param home the realm in which the administrator logs in */
    public AdminApi(URI server, String home, String user, String password) {
        this.server = server;
        this.home = home;
        this.user = user;
        this.password = password;
    }

    /** The answer's JSON. @throws AdminError for any status but 2xx */
    public JsonNode get(String path) {
        return send("GET", path, null).orFail().body();
    }

    /** Creates or acts. The answer's JSON, if any; the id of a created object is {@link Answer#createdId()} of {@link #send}. */
    public JsonNode post(String path, Object body) {
        return send("POST", path, body).orFail().body();
    }

    /** Creates an object and returns the id that Keycloak gave it. */
    public String create(String path, Object body) {
        return send("POST", path, body).orFail().createdId();
    }

    public void put(String path, Object body) {
        send("PUT", path, body).orFail();
    }

    public void delete(String path) {
        send("DELETE", path, null).orFail();
    }

    /** Versions, themes and providers of the server. */
    public JsonNode serverInfo() {
        return sendTo("/admin/serverinfo", "GET", null).orFail().body();
    }

    /** Any request with any outcome, for tests that expect a refusal. */
    public Answer send(String method, String path, Object body) {
        Answer answer = sendTo("/admin/realms" + path, method, body);
        return isRace(path, answer) ? sendTo("/admin/realms" + path, method, body) : answer;
    }

    /**
     * Keycloak 26.7.3 answers 500 when two requests look for the first time at a role that a new realm has changed:
     * <code>DefaultLazyLoader.get</code> takes its loader away while another thread is about to use it. Nothing has been done then.
     * What Keybridge answers for is never asked twice.
     */
    private static boolean isRace(String path, Answer answer) {
        return answer.status() == 500 && path.contains("/role-mappings/");
    }

    private Answer sendTo(String path, String method, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofMinutes(6))
                .header("Authorization", "Bearer " + token());
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.method(method, BodyPublishers.ofString(write(body))).header("Content-Type", "application/json");
        }
        HttpResponse<String> response = exchange(request.build());
        return new Answer(
                method + " " + path,
                response.statusCode(),
                read(response.body()),
                response.headers().map());
    }

    private synchronized String token() {
        if (token == null || System.nanoTime() - tokenSince > TOKEN_NANOS) {
            String form = form(
                    Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password));
            long asked = System.nanoTime();
            HttpResponse<String> response = exchange(
                    HttpRequest.newBuilder(URI.create(server + "/realms/" + home + "/protocol/openid-connect/token"))
                            .timeout(Duration.ofMinutes(1))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build());
            if (response.statusCode() != 200) {
                throw new AdminError("administrator login", response.statusCode(), response.body());
            }
            token = read(response.body()).path("access_token").asText();
            tokenSince = asked;
        }
        return token;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    request.method() + " " + request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Encodes form fields or query parameters. */
    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.getNodeFactory().textNode(body);
        }
    }

    /**
     * @param request what was asked, for messages
     * @param status HTTP status
     * @param body JSON, a missing node for an empty body, a text node for anything else
     */
    public record Answer(String request, int status, JsonNode body, Map<String, List<String>> headers) {

        /** The first header of this name, written as HTTP/1.1 servers write it, in whatever case. */
        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .findFirst();
        }

        public Answer orFail() {
            if (status < 200 || status > 299) {
                throw new AdminError(request, status, body.toString());
            }
            return this;
        }

        /** Last part of the Location header. */
        public String createdId() {
            String location =
                    header("Location").orElseThrow(() -> new AdminError(request, status, "no Location header"));
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }
}
