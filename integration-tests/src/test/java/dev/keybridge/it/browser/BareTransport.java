package dev.keybridge.it.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests in HTTP/1.0 over a plain socket: nothing is sent that the caller did not ask for, and the answer ends with the connection. */
final class BareTransport implements Transport {
    private static final int TIMEOUT_MILLIS = 60_000;

    @Override
    public Response send(String method, URI address, Map<String, String> headers, String form) throws IOException {
        StringBuilder request = new StringBuilder();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        request.append(method).append(' ').append(path).append(query).append(" HTTP/1.0\r\n");
        request.append("Host: ").append(address.getRawAuthority()).append("\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        if (form != null) {
            request.append("Content-Type: application/x-www-form-urlencoded\r\n");
            request.append("Content-Length: ").append(form.length()).append("\r\n");
        }
        request.append("\r\n").append(form == null ? "" : form);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Response parse(String answer) throws IOException {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("the server closed the connection within the headers");
        }
        String[] head = answer.substring(0, end).split("\r\n");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (int line = 1; line < head.length; line++) {
            String[] parts = head[line].split(":\\s*", 2);
            headers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        }
        return new Response(Integer.parseInt(head[0].split(" ")[1]), headers, answer.substring(end + 4));
    }
}
