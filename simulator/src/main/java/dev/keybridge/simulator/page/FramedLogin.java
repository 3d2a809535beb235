package dev.keybridge.simulator.page;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A login page in a frame of somebody else's page. It is one document: a script shows the pages of the login one after the other
 * in it, and in the end talks to the page around as the vendor does.
 */
public final class FramedLogin implements Handler {
    /** Until then the QR code can be scanned. */
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    /** Sent by the script, for the pages inside. */
    private static final String INSIDE = "X-Simulator-Inside";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Template SHELL = Template.load(FramedLogin.class, "framed.html");

    private final Handler pages;
    private final Place place;
    private final Clock clock;

    /**
     * Where the login page is and how it talks.
     *
     * @param prefix where the handler is mounted
     * @param path of the login page below it
     * @param script the vendor's side of the conversation
     * @param framed tells a request for a frame by its query
     * @param switches what the script has to know of the open points, by name
     */
    public record Place(
            String prefix,
            String path,
            String script,
            Predicate<Request> framed,
            Function<Request, Map<String, String>> switches) {}

    /** @param pages the login as it is without a frame */
    public FramedLogin(Handler pages, Place place, Clock clock) {
        this.pages = pages;
        this.place = place;
        this.clock = clock;
    }

    /** The text of a script that lies beside a class. */
    public static String script(Class<?> beside, String file) {
        return Template.resource(beside, file);
    }

    @Override
    public Response answer(Request request) throws InterruptedException {
        if (request.path().equals(place.path() + "/framed.js")) {
            return Response.text(200, "application/javascript; charset=UTF-8", place.script());
        }
        if (request.path().equals(place.path() + "/expired")) {
            Instant shown = Instant.ofEpochMilli(Long.parseLong(request.query().get("since")));
            return json(Map.of("expired", clock.instant().isAfter(shown.plus(LIFETIME))));
        }
        if (request.header(INSIDE).isPresent()) {
            Response answer = pages.answer(request);
            String location = answer.headers().get("Location");
            return location == null ? answer : json(Map.of("location", location));
        }
        boolean page = request.method().equals("GET") && request.path().equals(place.path());
        return page && place.framed().test(request) ? shell(request) : pages.answer(request);
    }

    private Response shell(Request request) throws InterruptedException {
        RedirectTarget target;
        try {
            target = RedirectTarget.parse(request.query().get("redirect_uri"), null);
        } catch (PageProblem tellsItself) {
            return pages.answer(request);
        }
        Map<String, String> told = new HashMap<>(place.switches().apply(request));
        told.put("path", place.prefix() + place.path());
        told.put("around", origin(target.uri()));
        told.put("since", Long.toString(clock.millis()));
        StringBuilder attributes = new StringBuilder();
        told.forEach((name, value) -> attributes
                .append(" data-")
                .append(name)
                .append("=\"")
                .append(Template.escape(value))
                .append('"'));
        String body = SHELL.fill(
                Map.of("told", attributes.toString(), "script", place.prefix() + place.path() + "/framed.js"));
        return Layout.page("zh", "", body, List.of("script-src 'self'", "connect-src 'self'"));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static Response json(Map<String, Object> content) {
        return Response.text(200, Response.JSON, JSON.valueToTree(content).toString())
                .with("Cache-Control", "no-store");
    }
}
