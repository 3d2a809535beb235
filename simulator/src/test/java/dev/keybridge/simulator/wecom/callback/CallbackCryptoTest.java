package dev.keybridge.simulator.wecom.callback;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class CallbackCryptoTest {
    private static final String TOKEN = "simToken01";
    private static final String KEY = "c2ltdWxhdG9yLWtleS1mb3ItdGVzdHMtb25seS0zMmI";

    private static CallbackCrypto receiver(String receiveId) {
        return new CallbackCrypto(TOKEN, KEY, receiveId);
    }

    private static void assertVector(
            CallbackCrypto crypto, String[] stamp, String random, String message, String encrypted, String signature) {
        assertThat(crypto.encrypt(message, random.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(encrypted);
        assertThat(crypto.decrypt(encrypted)).isEqualTo(message);
        assertThat(crypto.sign(stamp[0], stamp[1], encrypted)).isEqualTo(signature);
        assertThat(crypto.verify(signature, stamp[0], stamp[1], encrypted)).isTrue();
    }

    @Nested
    @DisplayName("given the vendor's published vector")
    final class Published {
        private static final String ENCRYPTED =
                "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/s"
                        + "YYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+H"
                        + "MZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrX"
                        + "JB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m"
                        + "3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==";

        private final CallbackCrypto crypto =
                new CallbackCrypto("QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", "wx5823bf96d3bd56c7");

        @Test
        @DisplayName("the message is read although the key's last character has spare bits")
        void message() {
            String message = crypto.decrypt(ENCRYPTED);
            assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSize(284);
            assertThat(message)
                    .contains("<FromUserName><![CDATA[mycreate]]></FromUserName>")
                    .contains("<![CDATA[hello]]>")
                    .contains("<MsgId>4561255354251345929</MsgId>")
                    .contains("<AgentID>218</AgentID>");
        }

        @Test
        @DisplayName("the signature is the vendor's")
        void signature() {
            assertThat(crypto.sign("1409659813", "1372623149", ENCRYPTED))
                    .isEqualTo("477715d11cdb4164915debcba66cb864d751f3e6");
        }
    }

    @Test
    @DisplayName("vector A: URL verification for a corp, padding 7")
    void urlVerification() {
        assertVector(
                receiver("ww0000000000000001"),
                new String[] {"1767225600", "n0nce1"},
                "0123456789abcdef",
                "7231846519012345678",
                "q0vqaUX1eyMncyOAnRa7N3MaWu8YdpZWwtGzdxpgMm6zFDfU6bnAWTcPAt24Yf9KPdDlHVqCrlXR/EDCJ52dZw==",
                "d3ffd19d6b19a0e6ac626baec75bbfcc6b414b94");
    }

    @Test
    @DisplayName("vector B: a suite event with characters of several bytes, padding 3")
    void suiteEvent() {
        assertVector(
                receiver("ww00000000000000s1"),
                new String[] {"1767225601", "n0nce2"},
                "fedcba9876543210",
                "<xml><SuiteId><![CDATA[ww00000000000000s1]]></SuiteId><InfoType><![CDATA[suite_ticket]]></InfoType>"
                        + "<TimeStamp>1767225600</TimeStamp><SuiteTicket><![CDATA[票-T1]]></SuiteTicket></xml>",
                "ee4caf+882k8u1vVNtWokzK2FXTgA6yuVohso0rSV2icD3OTHs2gfhpRLaiVgxWjGdoKbjEUq5Zgcgp6yea+SEByQz7CFYONu+ct3SNX2wb"
                        + "815sGs8fG3GxoEybria+pu+NPlLJRBWwqQ1KnloTEXDc4vmfalgQP8gpmayXEV51N07TERr0YclzdxahqHMcSdIAOv2SJ9TN0DNQ"
                        + "uj7US6TBEHft79EB3LkHrGsRS/X09tKt5hswkl5uSODR+qvUHfc2cC15mXhHo1IKlSibG07Ma/WPs1HsZwHoK5O8CvK0=",
                "28d882dd0cdc6746622c244571eef0fddb55daca");
    }

    @Test
    @DisplayName("vector C: no receiver, a whole block of padding")
    void fullPadding() {
        assertVector(
                receiver(""),
                new String[] {"1767225602", "n0nce3"},
                "AAAAAAAAAAAAAAAA",
                "hello-wecom!",
                "+C+9flwnAnShOvviFYpeAC3CkSM1D3Uyz+SYwldKQdrRmPBvaF17WqHpE6NfsSJvHliRLK1/qUwfxr0rUPLrGw==",
                "598d9919072974c61a5ccf1a67e3843bfb0dae96");
    }

    @Test
    @DisplayName("what is sealed can be opened, differs every time, and only the right receiver opens it")
    void sealed() {
        CallbackCrypto crypto = receiver("ww1");
        String encrypted = crypto.encrypt("消息");
        assertThat(crypto.decrypt(encrypted)).isEqualTo("消息");
        assertThat(crypto.encrypt("消息")).isNotEqualTo(encrypted);
        assertThatThrownBy(() -> receiver("ww2").decrypt(encrypted)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a wrong key, a cut text, a foreign signature and a key of another length are refused")
    void refused() {
        CallbackCrypto crypto = receiver("ww1");
        String encrypted = crypto.encrypt("x");
        String otherKey = Base64.getEncoder().withoutPadding().encodeToString(new byte[32]);
        assertThatThrownBy(() -> new CallbackCrypto(TOKEN, otherKey, "ww1").decrypt(encrypted))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> crypto.decrypt(encrypted.substring(4))).isInstanceOf(IllegalArgumentException.class);
        assertThat(crypto.verify("00", "1", "2", encrypted)).isFalse();
        assertThatThrownBy(() -> new CallbackCrypto(TOKEN, "short", "ww1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
