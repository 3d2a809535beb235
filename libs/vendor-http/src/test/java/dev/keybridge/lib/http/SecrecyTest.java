package dev.keybridge.lib.http;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

final class SecrecyTest {
    private static final String[] SECRETS = {"s3cr3t", "tok-1", "c0de", "linmei", "13900000001", "pr0xyp4ss"};

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errcode\":60104,\"errmsg\":\"mobile existed:linmei\",\"reaction\":\"SKIP_RECORD\"}",
                "{\"errcode\":40029,\"errmsg\":\"invalid code c0de\",\"reaction\":\"RENEW_TOKEN\"}",
                "{\"errcode\":-1,\"errmsg\":\"13900000001\",\"reaction\":\"RETRY\"}",
                "{\"mobile\":13900000001",
                "tok-1 s3cr3t",
            })
    @DisplayName("no failure tells a secret, a token, a code or a person, be it in its message, its stack or the log")
    void failures(String answer) {
        world.vendor.on(World.API, StandIn.json(answer));
        List<String> log = new ArrayList<>();
        VendorException failure = logged(log, () -> failing(world.account()));
        assertThat(everythingIn(failure)).doesNotContain(SECRETS).contains(World.API);
        assertThat(String.join("\n", log)).doesNotContain(SECRETS);
    }

    @Test
    @DisplayName("no failure of the network tells one either")
    void network() {
        ProxySettings proxies = ProxySettings.parse("127.0.0.1:1", "proxyuser", Secret.of("pr0xyp4ss"));
        List<String> log = new ArrayList<>();
        VendorException failure = logged(log, () -> failing(world.account(proxies)));
        assertThat(everythingIn(failure)).doesNotContain(SECRETS);
        assertThat(String.join("\n", log)).doesNotContain(SECRETS).contains("127.0.0.1:1");
    }

    @Test
    @DisplayName("nothing shows its secrets when it is printed")
    void printed() {
        VendorAccount account = world.account(ProxySettings.parse("proxy:1", "user", Secret.of("pr0xyp4ss")));
        VendorRequest request =
                VendorRequest.post(World.API, Map.of("ticket", "c0de")).with("access_token", "tok-1");
        Wire wire = Wire.parse(World.API, "{\"mobile\":\"13900000001\"}");
        assertThat("" + account + request + wire + Secret.of("s3cr3t") + new Answer.Good(wire))
                .doesNotContain(SECRETS)
                .contains("POST " + World.API);
    }

    private VendorException failing(VendorAccount account) {
        VendorRequest request =
                VendorRequest.post(World.API, Map.of("mobile", "13900000001")).with("code", "c0de");
        return catchThrowableOfType(
                VendorException.class,
                () -> world.session(account, RetryPolicy.LOGIN).call(request));
    }

    private static String everythingIn(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** JBoss Logging and okhttp both end in java.util.logging here. */
    private static VendorException logged(List<String> log, Supplier<VendorException> action) {
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        Handler handler = new Handler() {
            private final SimpleFormatter formatter = new SimpleFormatter();

            @Override
            public void publish(LogRecord message) {
                String logger = String.valueOf(message.getLoggerName());
                if (!logger.startsWith("sun.") && !logger.startsWith("com.sun.")) {
                    log.add(formatter.format(message));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        try {
            return action.get();
        } finally {
            root.setLevel(before);
            root.removeHandler(handler);
        }
    }
}
