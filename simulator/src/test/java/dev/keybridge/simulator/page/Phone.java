package dev.keybridge.simulator.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, fills in forms, follows no redirect. */
public final class Phone {
    public static final String DESKTOP = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0";
    public static final String WECOM = "Mozilla/5.0 (iPhone) MicroMessenger/7.0.1 wxwork/4.1.6 ColorScheme/Light";
    public static final String DINGTALK =
            "Mozilla/5.0 (iPhone) AliApp(DingTalk/9.0.4) com.laiwang.DingTalk/1 Channel/1";

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String userAgent;

    public Phone(String userAgent) {
        this.userAgent = userAgent;
    }

    public HttpResponse<String> open(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    /** Sends the form with this id, with its hidden fields and the ones given. */
    public HttpResponse<String> submit(HttpResponse<String> page, String formId, Map<String, String> fields) {
        Matcher form = Pattern.compile(
                        "<form id=\"" + formId + "\"[^>]*method=\"post\" action=\"([^\"]*)\">(.*?)</form>",
                        Pattern.DOTALL)
                .matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form " + formId + " on " + page.body());
        }
        Map<String, String> all = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(form.group(2));
        while (hidden.find()) {
            all.put(plain(hidden.group(1)), plain(hidden.group(2)));
        }
        all.putAll(fields);
        return send(HttpRequest.newBuilder(page.uri().resolve(plain(form.group(1))))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(all))));
    }

    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow(() -> new AssertionError(response.body()));
    }

    /** The code in a redirect. */
    public static String code(HttpResponse<String> response) {
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location(response));
        if (!code.find()) {
            throw new AssertionError(location(response));
        }
        return code.group(1);
    }

    public static String problem(HttpResponse<String> response) {
        Matcher problem = Pattern.compile("data-problem=\"([^\"]*)\"").matcher(response.body());
        return problem.find() ? problem.group(1) : "none";
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("User-Agent", userAgent).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
