package dev.keybridge.it.browser;

import org.jsoup.nodes.Element;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One person's browser: cookies, redirects and forms, no scripts. Follows redirects on loopback only and stops in front of any other
 * host, so nothing leaves the machine and the page's {@link Page#location()} tells where it would have gone.
 */
public final class Browser {
    /** A desktop browser outside the vendors' apps. */
    public static final String DESKTOP =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
    /** WeCom's own browser on a phone. */
    public static final String IN_WECOM = "Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 (KHTML, like Gecko) "
            + "Version/4.0 Chrome/134.0.0.0 Mobile Safari/537.36 wxwork/4.1.36 MicroMessenger/7.0.1 Language/zh";

    /** DingTalk's own browser on a phone. */
    public static final String IN_DINGTALK =
            "Mozilla/5.0 (Linux; U; Android 14; zh-CN) AppleWebKit/537.36 (KHTML, like Gecko) "
                    + "Version/4.0 Chrome/134.0.0.0 Mobile Safari/537.36 AliApp(DingTalk/8.2.0) com.alibaba.android.rimet/1";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int MOST_REDIRECTS = 20;

    private final Transport transport;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final CookieJar cookies = new CookieJar();

    private Browser(Transport transport) {
        this.transport = transport;
        headers.put("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    public static Browser desktop() {
        return withUserAgent(DESKTOP);
    }

    public static Browser inWeCom() {
        return withUserAgent(IN_WECOM);
    }

    public static Browser inDingTalk() {
        return withUserAgent(IN_DINGTALK);
    }

    public static Browser withUserAgent(String userAgent) {
        Browser browser = new Browser(Transport.modern());
        browser.headers.put("User-Agent", userAgent);
        return browser;
    }

    /** A client that sends no User-Agent header at all. */
    public static Browser withoutUserAgent() {
        return new Browser(Transport.bare());
    }

    /** Sets the preferred language of pages, such as {@code zh-CN}. */
    public Browser speaking(String language) {
        headers.put("Accept-Language", language);
        return this;
    }

    /** Loses every cookie of this name. */
    public void forgets(String cookie) {
        cookies.forget(cookie);
    }

    /** Opens an address and follows redirects. */
    public Page open(URI address) {
        return follow("GET", address, null);
    }

    public Page open(String address) {
        return open(URI.create(address));
    }

    /** One request without following any redirect. */
    public Page step(URI address) {
        return once("GET", address, null, List.of(address));
    }

    /** Follows the link that matches a CSS selector. */
    public Page click(Page page, String selector) {
        return open(first(page, selector).absUrl("href"));
    }

    /** Fills in the form that matches a CSS selector over the values it has, and submits it. */
    public Page submit(Page page, String formSelector, Map<String, String> fields) {
        Element form = first(page, formSelector);
        Map<String, String> values = new LinkedHashMap<>();
        for (Element input : form.select("input[name]:not([type=checkbox]):not([type=radio]), textarea[name]")) {
            values.put(input.attr("name"), input.val());
        }
        values.putAll(fields);
        URI action = URI.create(
                form.hasAttr("action") ? form.absUrl("action") : page.url().toString());
        if (form.attr("method").equalsIgnoreCase("post")) {
            return follow("POST", action, encode(values));
        }
        String base = action.toString().replaceFirst("\\?.*", "");
        return open(base + "?" + encode(values));
    }

    private Page follow(String method, URI address, String form) {
        List<URI> trace = new ArrayList<>(List.of(address));
        Page page = once(method, address, form, trace);
        while (page.location() != null && LOOPBACK.contains(page.location().getHost())) {
            if (trace.size() > MOST_REDIRECTS) {
                throw new IllegalStateException("redirected in circles: "
                        + trace.stream().map(URI::getPath).toList());
            }
            trace.add(page.location());
            page = once("GET", page.location(), null, trace);
        }
        return page;
    }

    private Page once(String method, URI address, String form, List<URI> trace) {
        Map<String, String> sent = new LinkedHashMap<>(headers);
        String cookie = cookies.header(address);
        if (!cookie.isEmpty()) {
            sent.put("Cookie", cookie);
        }
        try {
            Transport.Response response = transport.send(method, address, sent, form);
            cookies.store(address, response.headers("Set-Cookie"));
            boolean redirect = response.status() >= 300 && response.status() < 400;
            URI location = redirect
                    ? response.headers("Location").stream()
                            .findFirst()
                            .map(address::resolve)
                            .orElse(null)
                    : null;
            return new Page(
                    address, response.status(), location, response.body(), List.copyOf(trace), response.headerMap());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + address.getPath(), e);
        }
    }

    private static Element first(Page page, String selector) {
        Element found = page.html().selectFirst(selector);
        if (found == null) {
            throw new AssertionError("no element " + selector + " on the page: " + page.text());
        }
        return found;
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
