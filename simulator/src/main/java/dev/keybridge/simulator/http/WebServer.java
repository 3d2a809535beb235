package dev.keybridge.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The JDK's HTTP server with one handler for everything. */
public final class WebServer implements AutoCloseable {
    private static final int MAX_REQUEST_BODY = 1 << 20;

    static {
        // Without this every small answer on a kept connection waits 40 ms for the peer's delayed acknowledgement.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Handler handler;

    /**
     * Listens at once.
     *
     * @param port 0 for any free one
     */
    public WebServer(String host, int port, Handler handler) throws IOException {
        this.handler = handler;
        this.server = HttpServer.create(new InetSocketAddress(host, port), 0);
        this.threads = Executors.newCachedThreadPool(WebServer::daemon);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "simulator-http-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, respond(exchange));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Response respond(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] content = exchange.getRequestBody().readNBytes(MAX_REQUEST_BODY + 1);
        if (content.length > MAX_REQUEST_BODY) {
            return Response.empty(413);
        }
        try {
            return handler.answer(request(exchange, content));
        } catch (RuntimeException bug) {
            System.getLogger(WebServer.class.getName())
                    .log(
                            System.Logger.Level.ERROR,
                            "The simulator failed at "
                                    + exchange.getRequestURI().getPath(),
                            bug);
            return Response.text(500, "text/plain; charset=UTF-8", "The simulator has a bug: " + bug);
        }
    }

    private static Request request(HttpExchange exchange, byte[] content) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Parameters.parse(exchange.getRequestURI().getRawQuery()),
                headers,
                content,
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        response.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        if (response.body() instanceof Body.Bytes bytes) {
            exchange.sendResponseHeaders(response.status(), bytes.content().length == 0 ? -1 : bytes.content().length);
            if (bytes.content().length > 0) {
                exchange.getResponseBody().write(bytes.content());
            }
        } else if (response.body() instanceof Body.Streamed streamed) {
            exchange.sendResponseHeaders(response.status(), 0);
            try (OutputStream out = exchange.getResponseBody()) {
                streamed.writer().writeTo(out);
            }
        } else if (response.body() instanceof Body.BrokenOff broken) {
            exchange.sendResponseHeaders(response.status(), broken.content().length);
            exchange.getResponseBody().write(broken.content(), 0, broken.content().length / 2);
            exchange.getResponseBody().flush();
        }
        // HungUp: nothing is sent, closing the exchange closes the connection.
    }
}
