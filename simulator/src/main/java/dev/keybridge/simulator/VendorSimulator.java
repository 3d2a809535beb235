package dev.keybridge.simulator;

import dev.keybridge.simulator.control.ControlApi;
import dev.keybridge.simulator.dingtalk.DingTalkVendor;
import dev.keybridge.simulator.dingtalk.control.DingTalkControl;
import dev.keybridge.simulator.front.FrontPage;
import dev.keybridge.simulator.http.Router;
import dev.keybridge.simulator.http.WebServer;
import dev.keybridge.simulator.page.Layout;
import dev.keybridge.simulator.wecom.WeComVendor;
import dev.keybridge.simulator.wecom.control.WeComControl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The vendors' servers on the loopback interface: their APIs and the pages that people see when they sign in.
 *
 * <p>For JUnit see {@code dev.keybridge.simulator.junit.SimulatorExtension}.
 */
public class VendorSimulator implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final SimulatorClock clock = new SimulatorClock();
    private final WeComVendor wecom;
    private final DingTalkVendor dingtalk;
    private final WebServer server;
    private final URI baseUri;

    /**
     * Listens at once.
     *
     * @param host an address of this machine
     * @param port 0 for any free one
     * @throws UncheckedIOException if the port is taken
     */
    protected VendorSimulator(String host, int port) {
        Router router = new Router();
        this.wecom = new WeComVendor(router, clock, this::baseUri);
        this.dingtalk = new DingTalkVendor(router, clock, this::baseUri);
        ControlApi control = control();
        router.mount(Layout.ASSETS, Layout.assets());
        router.mount("/control", control);
        router.mount("", new FrontPage(wecom, dingtalk, control.routes()));
        try {
            this.server = new WebServer(host, port, router);
        } catch (IOException taken) {
            throw new UncheckedIOException("The simulator cannot listen on " + host + ":" + port, taken);
        }
        this.baseUri = URI.create("http://" + reachable(host) + ":" + server.port());
    }

    /** A host name for URLs: "all addresses" is no address, and IPv6 needs brackets. */
    private static String reachable(String host) {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return LOOPBACK;
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** On 127.0.0.1 and any free port. */
    public static VendorSimulator start() {
        return start(0);
    }

    /** On 127.0.0.1. */
    public static VendorSimulator start(int port) {
        return start(LOOPBACK, port);
    }

    public static VendorSimulator start(String host, int port) {
        return new VendorSimulator(host, port);
    }

    /** Without a slash at the end. */
    public URI baseUri() {
        return baseUri;
    }

    public WeComVendor wecom() {
        return wecom;
    }

    public DingTalkVendor dingtalk() {
        return dingtalk;
    }

    /** The vendors' time, which tests may advance. */
    public SimulatorClock clock() {
        return clock;
    }

    /** Forgets everything that was stated, changed or recorded; keeps listening and keeps the time. */
    public void reset() {
        wecom.reset();
        dingtalk.reset();
    }

    private ControlApi control() {
        ControlApi control = new ControlApi()
                .on("POST", "/reset", exchange -> {
                    reset();
                    return null;
                })
                .on("POST", "/clock", exchange -> {
                    clock.advance(Duration.ofSeconds(Long.parseLong(exchange.text("advanceSeconds"))));
                    return Map.of("now", clock.instant().toString());
                });
        WeComControl.mount(control, wecom);
        DingTalkControl.mount(control, dingtalk);
        return control;
    }

    @Override
    public void close() {
        server.close();
    }
}
