package dev.keybridge.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keybridge.simulator.http.Body;
import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * JSON over HTTP for whoever cannot call the Java API. Only for the machine's own user: a web page elsewhere can neither
 * send JSON here without asking first nor get here under a domain name of its own.
 */
public final class ControlApi implements Handler {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final List<Route> routes = new ArrayList<>();

    /** What a route does; the result becomes the JSON of the answer, {@code null} an empty object. */
    @FunctionalInterface
    public interface Action {
        Object run(Exchange exchange);
    }

    /** @param path with {@code {}} where a segment may be anything */
    public ControlApi on(String method, String path, Action action) {
        routes.add(new Route(method, path.split("/"), path, action));
        return this;
    }

    /** Method and path of all routes. */
    public List<String> routes() {
        return routes.stream().map(route -> route.method() + " " + route.path()).toList();
    }

    @Override
    public Response answer(Request request) {
        if (!LocalHost.isMeant(request)) {
            return json(403, Map.of("error", "the control API answers only to local host names"));
        }
        Set<String> otherMethods = new TreeSet<>();
        for (Route route : routes) {
            Optional<List<String>> segments = route.match(request.path());
            if (segments.isPresent() && route.method().equals(request.method())) {
                return run(route, request, segments.get());
            }
            segments.ifPresent(found -> otherMethods.add(route.method()));
        }
        return otherMethods.isEmpty()
                ? json(404, Map.of("error", "no such path", "paths", routes()))
                : json(405, Map.of("error", "only " + otherMethods));
    }

    private static Response run(Route route, Request request, List<String> segments) {
        boolean json = request.header("Content-Type").orElse("").startsWith("application/json");
        if (!READING.contains(request.method()) && !json) {
            return json(415, Map.of("error", "send Content-Type: application/json"));
        }
        try {
            JsonNode body = JSON.readTree(request.content());
            JsonNode object = body.isMissingNode() ? JSON.createObjectNode() : body;
            if (!object.isObject()) {
                throw new IllegalArgumentException("send a JSON object");
            }
            Object result = route.action().run(new Exchange(request, segments, object));
            return json(200, result == null ? Map.of() : result);
        } catch (JsonProcessingException malformed) {
            return json(400, Map.of("error", "no JSON"));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        } catch (NoSuchElementException unknown) {
            return json(404, Map.of("error", String.valueOf(unknown.getMessage())));
        } catch (IllegalArgumentException | IllegalStateException refused) {
            return json(400, Map.of("error", String.valueOf(refused.getMessage())));
        }
    }

    private static Response json(int status, Object content) {
        return new Response(
                status, Map.of("Content-Type", Response.JSON, "Cache-Control", "no-store"), streamed(content));
    }

    private static Body streamed(Object content) {
        return new Body.Streamed(out -> JSON.writeValue(out, content));
    }

    private record Route(String method, String[] pattern, String path, Action action) {
        private Optional<List<String>> match(String requested) {
            String[] parts = requested.split("/");
            if (parts.length != pattern.length) {
                return Optional.empty();
            }
            List<String> segments = new ArrayList<>();
            for (int index = 0; index < parts.length; index++) {
                if (pattern[index].equals("{}")) {
                    segments.add(parts[index]);
                } else if (!pattern[index].equals(parts[index])) {
                    return Optional.empty();
                }
            }
            return Optional.of(segments);
        }
    }
}
