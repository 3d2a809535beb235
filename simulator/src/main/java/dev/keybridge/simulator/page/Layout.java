package dev.keybridge.simulator.page;

import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Response;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What all pages of the simulator have around them. */
public final class Layout {
    /** Where {@link #assets} belongs. */
    public static final String ASSETS = "/assets";

    private static final Template FRAME = Template.load(Layout.class, "layout.html");
    private static final String STYLE = Template.resource(Layout.class, "simulator.css");
    private static final String STAGE = Template.resource(Layout.class, "stage.js");

    private Layout() {}

    /** @param body finished HTML */
    public static Response page(String language, String title, String body) {
        return page(language, title, body, List.of());
    }

    /** @param allowed what the page's policy allows besides styles and pictures */
    static Response page(String language, String title, String body, List<String> allowed) {
        return Response.html(200, FRAME.fill(Map.of("language", language, "title", title, "body", body)))
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'"
                                + allowed.stream().map("; "::concat).collect(Collectors.joining()));
    }

    public static Handler assets() {
        return request -> switch (request.path()) {
            case "/simulator.css" -> asset("text/css", STYLE);
            case "/stage.js" -> asset("application/javascript", STAGE);
            default -> Response.empty(404);
        };
    }

    private static Response asset(String type, String text) {
        return Response.text(200, type + "; charset=UTF-8", text).with("Cache-Control", "max-age=60");
    }
}
