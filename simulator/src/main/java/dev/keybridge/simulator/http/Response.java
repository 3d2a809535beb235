package dev.keybridge.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP answer. Immutable. */
public record Response(int status, Map<String, String> headers, Body body) {
    public static final String JSON = "application/json; charset=UTF-8";
    public static final String HTML = "text/html; charset=UTF-8";

    public Response {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public static Response bytes(int status, String contentType, byte[] content) {
        return new Response(status, Map.of("Content-Type", contentType), new Body.Bytes(content));
    }

    public static Response text(int status, String contentType, String content) {
        return bytes(status, contentType, content.getBytes(StandardCharsets.UTF_8));
    }

    public static Response html(int status, String page) {
        return text(status, HTML, page);
    }

    public static Response streamed(String contentType, Body.Writer writer) {
        return new Response(200, Map.of("Content-Type", contentType), new Body.Streamed(writer));
    }

    public static Response empty(int status) {
        return new Response(status, Map.of(), new Body.Bytes(new byte[0]));
    }

    public static Response redirect(String location) {
        return new Response(
                302, Map.of("Location", location, "Cache-Control", "no-store"), new Body.Bytes(new byte[0]));
    }

    public static Response hungUp() {
        return new Response(200, Map.of(), new Body.HungUp());
    }

    public Response with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body);
    }

    public Response with(Body other) {
        return new Response(status, headers, other);
    }

    /** Without headers: a redirect can carry a code. */
    @Override
    public String toString() {
        return "Response[" + status + "]";
    }

    /** The whole body in memory. */
    public byte[] content() {
        if (body instanceof Body.Bytes bytes) {
            return bytes.content();
        }
        if (body instanceof Body.Streamed streamed) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                streamed.writer().writeTo(out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toByteArray();
        }
        throw new IllegalStateException("this answer has no complete body");
    }
}
