package dev.keybridge.simulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.simulator.http.Body;
import dev.keybridge.simulator.http.Response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The faults that no vendor knows about: what happens to an answer on its way. */
public final class Wire {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Effect> effects;

    public Wire(List<Effect> effects) {
        this.effects = effects;
    }

    /** What the caller saw of it, for the call log; nothing if the wire did its duty. */
    public Optional<String> damageDone() {
        return effects.stream()
                .filter(effect -> effect instanceof Effect.ClosedConnection
                        || effect instanceof Effect.HttpStatus
                        || effect instanceof Effect.Garbage
                        || effect instanceof Effect.WrongTypes
                        || effect instanceof Effect.CutJson
                        || effect instanceof Effect.BrokenOff)
                .map(effect -> effect.getClass().getSimpleName())
                .findFirst();
    }

    /** Waits as long as the request shall wait. */
    public void delay() throws InterruptedException {
        for (Effect effect : effects) {
            if (effect instanceof Effect.Slow slow) {
                Thread.sleep(slow.delay().toMillis());
            } else if (effect instanceof Effect.Held held) {
                held.hold().pass();
            }
        }
    }

    /** What is answered although the vendor never saw the request. */
    public Optional<Response> instead() {
        for (Effect effect : effects) {
            if (effect instanceof Effect.ClosedConnection) {
                return Optional.of(Response.hungUp());
            }
            if (effect instanceof Effect.HttpStatus status) {
                return Optional.of(Response.empty(status.status()));
            }
            if (effect instanceof Effect.Garbage garbage) {
                return Optional.of(Response.text(garbage.status(), garbage.contentType(), garbage.content()));
            }
        }
        return Optional.empty();
    }

    /**
     * Damages the vendor's answer.
     *
     * @param spared names of top-level fields that keep their type
     */
    public Response damage(Response response, Set<String> spared) {
        Response damaged = response;
        for (Effect effect : effects) {
            if (effect instanceof Effect.WrongTypes) {
                damaged = damaged.with(new Body.Bytes(retyped(damaged.content(), spared)));
            } else if (effect instanceof Effect.CutJson) {
                byte[] content = damaged.content();
                damaged = damaged.with(new Body.Bytes(Arrays.copyOf(content, content.length / 2)));
            } else if (effect instanceof Effect.BrokenOff) {
                return damaged.with(new Body.BrokenOff(damaged.content()));
            }
        }
        return damaged;
    }

    private static byte[] retyped(byte[] content, Set<String> spared) {
        try {
            ObjectNode answer = (ObjectNode) JSON.readTree(content);
            answer.properties().forEach(field -> {
                if (!spared.contains(field.getKey())) {
                    field.setValue(other(answer, field.getValue()));
                }
            });
            return JSON.writeValueAsBytes(answer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode other(ObjectNode factory, JsonNode value) {
        if (value.isArray()) {
            return factory.textNode("not a list");
        }
        if (value.isObject() || value.isTextual()) {
            return factory.arrayNode().add(7);
        }
        return factory.objectNode();
    }
}
