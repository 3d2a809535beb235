package dev.keybridge.simulator.page;

import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Response;

import java.util.Map;

/** What all pages of the simulator have around them. */
public final class Layout {
    /** Where {@link #assets} belongs. */
    public static final String ASSETS = "/assets";

    private static final Template FRAME = Template.load(Layout.class, "layout.html");
    private static final String STYLE = Template.resource(Layout.class, "simulator.css");

    private Layout() {}

    /** @param body finished HTML */
    public static Response page(String language, String title, String body) {
        return Response.html(200, FRAME.fill(Map.of("language", language, "title", title, "body", body)))
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'");
    }

    public static Handler assets() {
        return request -> request.path().equals("/simulator.css")
                ? Response.text(200, "text/css; charset=UTF-8", STYLE).with("Cache-Control", "max-age=60")
                : Response.empty(404);
    }
}
