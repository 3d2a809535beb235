package dev.keybridge.simulator.wecom.conformance;

import dev.keybridge.simulator.wecom.callback.CallbackCrypto;
import dev.keybridge.simulator.wecom.callback.CallbackMessage;
import me.chanjar.weixin.cp.bean.message.WxCpXmlMessage;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import me.chanjar.weixin.cp.util.crypto.WxCpCryptUtil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody else's client, WxJava, opens what the simulator seals, and the other way round. */
final class WxJavaCallbackTest {
    private static final String CORP = "ww0000000000000001";
    private static final String TOKEN = "simToken01";
    private static final String KEY = "c2ltdWxhdG9yLWtleS1mb3ItdGVzdHMtb25seS0zMmI";
    private static final String EVENT = """
            <xml><ToUserName><![CDATA[ww0000000000000001]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>\
            <CreateTime>1767225600</CreateTime><MsgType><![CDATA[event]]></MsgType>\
            <Event><![CDATA[change_contact]]></Event><ChangeType>create_user</ChangeType>\
            <UserID><![CDATA[wang.lei]]></UserID><Name><![CDATA[王磊]]></Name></xml>""";

    private final WxCpDefaultConfigImpl config = config();
    private final CallbackCrypto simulated = new CallbackCrypto(TOKEN, KEY, CORP);

    private static WxCpDefaultConfigImpl config() {
        WxCpDefaultConfigImpl config = new WxCpDefaultConfigImpl();
        config.setCorpId(CORP);
        config.setToken(TOKEN);
        config.setAesKey(KEY);
        return config;
    }

    @Test
    @DisplayName("it verifies and reads a contact event")
    void event() {
        CallbackMessage sealed = CallbackMessage.seal(simulated, CORP, "", "1767225600", "n0nce", EVENT);
        WxCpXmlMessage message = WxCpXmlMessage.fromEncryptedXml(
                sealed.body(), config, sealed.timestamp(), sealed.nonce(), sealed.signature());
        assertThat(message.getChangeType()).isEqualTo("create_user");
        assertThat(message.getUserId()).isEqualTo("wang.lei");
    }

    @Test
    @DisplayName("it decrypts messages of every length, whatever the padding")
    void everyLength() {
        WxCpCryptUtil wxJava = new WxCpCryptUtil(config);
        for (int length = 0; length < 70; length++) {
            String message = "m".repeat(length);
            assertThat(wxJava.decrypt(simulated.encrypt(message))).isEqualTo(message);
        }
    }

    @Test
    @DisplayName("what it encrypts and signs the simulator understands")
    void reply() {
        String reply = new WxCpCryptUtil(config).encrypt("success");
        String encrypted = element(reply, "Encrypt");
        assertThat(simulated.decrypt(encrypted)).isEqualTo("success");
        assertThat(simulated.verify(
                        element(reply, "MsgSignature"),
                        element(reply, "TimeStamp"),
                        element(reply, "Nonce"),
                        encrypted))
                .isTrue();
    }

    private static String element(String xml, String name) {
        String inside =
                xml.substring(xml.indexOf("<" + name + ">") + name.length() + 2, xml.indexOf("</" + name + ">"));
        return inside.startsWith("<![CDATA[") ? inside.substring(9, inside.length() - 3) : inside;
    }
}
