package dev.keybridge.it.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends one request exactly as given and never follows a redirect. */
interface Transport {

    /** {@code form} null sends no body, anything else is a URL-encoded form. */
    Response send(String method, URI address, Map<String, String> headers, String form) throws IOException;

    static Transport modern() {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return (method, address, headers, form) -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(1));
            headers.forEach(request::header);
            if (form != null) {
                request.header("Content-Type", "application/x-www-form-urlencoded");
            }
            request.method(
                    method,
                    form == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(form));
            try {
                HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                return new Response(response.statusCode(), response.headers().map(), response.body());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        };
    }

    /** The JDK's clients always add a User-Agent; this one does not. */
    static Transport bare() {
        return new BareTransport();
    }

    record Response(int status, Map<String, List<String>> headerMap, String body) {
        List<String> headers(String name) {
            return headerMap.entrySet().stream()
                    .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                    .flatMap(header -> header.getValue().stream())
                    .toList();
        }
    }
}
