package dev.keybridge.contacts.console;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A file of the page. Browsers ask each time whether it has changed, so a new version of the JAR is never mixed with an old one. */
final class ConsoleFile {
    private static final Map<String, ConsoleFile> KNOWN = new ConcurrentHashMap<>();
    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.valueOf("text/css;charset=UTF-8");

    private final String name;
    private final byte[] content;
    private final String tag;

    private ConsoleFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
        this.tag = '"' + digest(content) + '"';
    }

    /** @param name a path below the page's own folder, checked by the caller */
    static Optional<ConsoleFile> named(String name) {
        return Optional.ofNullable(KNOWN.computeIfAbsent(name, ConsoleFile::read));
    }

    Response answer(String knownTag) {
        Response.ResponseBuilder answer = tag.equals(knownTag)
                ? Response.notModified()
                : Response.ok(content, name.endsWith(".css") ? STYLE : SCRIPT);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static ConsoleFile read(String name) {
        try (InputStream content = ConsoleFile.class.getResourceAsStream("web/" + name)) {
            return content == null ? null : new ConsoleFile(name, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
