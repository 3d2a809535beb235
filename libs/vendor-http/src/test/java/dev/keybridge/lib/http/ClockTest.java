package dev.keybridge.lib.http;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.FutureTask;

import static org.assertj.core.api.Assertions.assertThat;

/** The JDK's server writes the date itself, so this one speaks HTTP by hand. */
final class ClockTest {
    @Test
    @DisplayName("the vendor's clock is compared with ours by what its answers say")
    void offset() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                World world = new World()) {
            FutureTask<Void> answering = new FutureTask<>(() -> {
                answer(server, ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(7));
                return null;
            });
            new Thread(answering, "one-answer").start();
            VendorAccount account = new VendorAccount(
                    "http://127.0.0.1:" + server.getLocalPort(), "corp", "corp", Secret.of("s"), ProxySettings.NONE);
            VendorSession session = world.session(account, RetryPolicy.CHECK);
            assertThat(session.clockOffset()).isEmpty();

            session.callWithoutToken(VendorRequest.get(World.API));

            answering.get();
            assertThat(session.clockOffset().orElseThrow())
                    .isBetween(Duration.ofMinutes(6).plusSeconds(30), Duration.ofMinutes(7));
        }
    }

    private static void answer(ServerSocket server, ZonedDateTime date) throws IOException {
        try (Socket socket = server.accept()) {
            readHead(socket.getInputStream());
            socket.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\nDate: "
                                    + DateTimeFormatter.RFC_1123_DATE_TIME.format(date) + "\r\n\r\n{}")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }

    private static void readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.read());
        }
    }
}
