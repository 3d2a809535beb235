package dev.keybridge.lib.http;

import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Sends one request over one route, or over the next one if that fails. Connections are shared and kept. */
final class HttpDoor implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HttpDoor.class);
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private static final int IDLE_CONNECTIONS = 5;
    private static final int IDLE_SECONDS = 30;

    private final HttpSettings settings;
    private final Tempo tempo;
    private final Map<ProxySettings, List<Route>> routes = new ConcurrentHashMap<>();
    private OkHttpClient client;
    private volatile boolean closed;

    HttpDoor(HttpSettings settings, Tempo tempo) {
        this.settings = settings;
        this.tempo = tempo;
    }

    /**
     * @throws Unreached when no route brings an answer
     * @throws VendorSpokeNonsense for an answer that is too large
     * @throws VendorRefused for a base URL that is none
     */
    RawAnswer send(VendorRequest request, VendorAccount account, Cancellation cancellation, Traffic traffic)
            throws Unreached {
        HttpUrl url = url(request, request.baseUrl(account));
        Unreached last = null;
        for (Route route : inOrder(account.proxies())) {
            try {
                RawAnswer answer = over(route, request, url, cancellation, traffic);
                route.worked();
                return answer;
            } catch (Unreached e) {
                last = e.moreTellingThan(last);
                if (route.failed(tempo.nanos())
                        && !account.proxies().addresses().isEmpty()) {
                    LOG.warnf("%s failed and is asked last for a while: %s", route, e.getMessage());
                }
                if (e.mayHaveArrived() && !request.isRepeatable()) {
                    throw e;
                }
            }
        }
        throw last;
    }

    private RawAnswer over(Route route, VendorRequest request, HttpUrl url, Cancellation cancellation, Traffic traffic)
            throws Unreached {
        if (closed) {
            throw new VendorUnreachable(request.path(), "closed", Optional.empty(), "the client has been closed");
        }
        Sending sending = new Sending(traffic);
        Call call = route.client().newCall(okRequest(request, url, sending));
        Runnable stop = call::cancel;
        cancellation.begin(stop);
        try (Response response = call.execute()) {
            if (response.code() == 407) {
                throw noCredentials();
            }
            Optional.ofNullable(response.headers().getInstant("Date")).ifPresent(traffic::answered);
            return new RawAnswer(response.code(), body(request.path(), response));
        } catch (IOException e) {
            cancellation.check();
            // A tunnel that is refused for want of credentials ends as a plain IOException, without its status.
            boolean refused = e.getClass() == IOException.class && route.wantsCredentials();
            throw refused ? noCredentials() : Unreached.because(e, sending.isSent());
        } finally {
            cancellation.end(stop);
        }
    }

    /** What a proxy refuses it has not passed on. */
    private static Unreached noCredentials() {
        return new Unreached("proxy-407", "the proxy does not accept the user name and password", false);
    }

    private byte[] body(String api, Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (response.body().contentLength() > settings.maxBodyBytes() || source.request(settings.maxBodyBytes() + 1)) {
            throw new VendorSpokeNonsense(
                    api,
                    "too-large",
                    Optional.empty(),
                    "the answer is longer than " + settings.maxBodyBytes() + " bytes");
        }
        return source.readByteArray();
    }

    private static HttpUrl url(VendorRequest request, String baseUrl) {
        HttpUrl base = HttpUrl.parse(baseUrl.strip());
        if (base == null) {
            throw new VendorRefused(
                    request.path(), "base-url", Optional.empty(), "the configured base URL is not an http(s) address");
        }
        HttpUrl.Builder url = base.newBuilder().addPathSegments(request.path().substring(1));
        request.query().forEach(url::addQueryParameter);
        return url.build();
    }

    private static Request okRequest(VendorRequest request, HttpUrl url, Sending sending) {
        Request.Builder builder = new Request.Builder()
                .url(url)
                .header("User-Agent", "Keybridge")
                .header("Accept", "application/json")
                .tag(Sending.class, sending);
        request.headers().forEach(builder::header);
        request.body().ifPresent(body -> builder.post(RequestBody.create(Json.bytes(body), JSON)));
        return builder.build();
    }

    /** Routes that worked, or were not tried, before those that have just failed. */
    private List<Route> inOrder(ProxySettings proxies) {
        long now = tempo.nanos();
        List<Route> good = new ArrayList<>();
        List<Route> bad = new ArrayList<>();
        for (Route route : routes.computeIfAbsent(proxies, this::routes)) {
            (route.isShunned(now) ? bad : good).add(route);
        }
        good.addAll(bad);
        return good;
    }

    private List<Route> routes(ProxySettings proxies) {
        if (proxies.addresses().isEmpty()) {
            return List.of(Route.direct(client()));
        }
        return proxies.addresses().stream()
                .map(address -> Route.through(address, proxies, client()))
                .toList();
    }

    private synchronized OkHttpClient client() {
        if (client == null) {
            client = new OkHttpClient.Builder()
                    .connectTimeout(settings.connectTimeout())
                    .readTimeout(settings.readTimeout())
                    .callTimeout(settings.callTimeout())
                    // Shorter than a server's patience, so that requests rarely meet a connection that was just closed.
                    .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                    // Tokens are in URLs, so a redirect would carry them away.
                    .followRedirects(false)
                    .followSslRedirects(false)
                    .addNetworkInterceptor(chain -> {
                        Sending sending = chain.request().tag(Sending.class);
                        if (sending != null) {
                            sending.goesOut();
                        }
                        return chain.proceed(chain.request());
                    })
                    .build();
        }
        return client;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.dispatcher().cancelAll();
            client.connectionPool().evictAll();
        }
    }
}
