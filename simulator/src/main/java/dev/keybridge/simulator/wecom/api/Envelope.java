package dev.keybridge.simulator.wecom.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.rules.OpenPoints;
import dev.keybridge.simulator.wecom.rules.OpenPoint;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** HTTP 200 with errcode and errmsg in the body and once more in headers, whatever happened. */
final class Envelope {
    private static final JsonFactory JSON = new JsonFactory();

    private final Clock clock;
    private final OpenPoints<OpenPoint> open;

    Envelope(Clock clock, OpenPoints<OpenPoint> open) {
        this.clock = clock;
        this.open = open;
    }

    Response success(Answer answer) {
        return wrap(0, "ok", answer);
    }

    /** @param arrays fields shown as empty arrays */
    Response error(ApiError error, List<String> arrays, Request request) {
        String text = error.getMessage();
        if (open.is(OpenPoint.ERROR_HINT, "sent")) {
            text += hint(error.code(), request.remoteAddress());
        }
        return wrap(error.code(), text, json -> {
            for (String array : arrays) {
                json.writeArrayFieldStart(array);
                json.writeEndArray();
            }
        });
    }

    private String hint(int code, String address) {
        long random = ThreadLocalRandom.current().nextLong(100_000_000_000_000L);
        return String.format(
                Locale.ROOT,
                ", hint: [%d%014d], from ip: %s, more info at https://open.work.weixin.qq.com/devtool/query?e=%d",
                clock.instant().getEpochSecond(),
                random,
                address,
                code);
    }

    private static Response wrap(int code, String text, Answer answer) {
        return Response.streamed(Response.JSON, out -> write(out, code, text, answer))
                .with("Error-Code", String.valueOf(code))
                // A header takes one line of ASCII, a test may have asked for any text.
                .with("Error-Msg", text.replaceAll("[^ -~]", "?"));
    }

    private static void write(OutputStream out, int code, String text, Answer answer) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("errcode", code);
            json.writeStringField("errmsg", text);
            answer.writeTo(json);
            json.writeEndObject();
        }
    }
}
