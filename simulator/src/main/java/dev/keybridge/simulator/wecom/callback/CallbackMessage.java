package dev.keybridge.simulator.wecom.callback;

/**
 * What WeCom posts to a callback URL: three query parameters and the envelope.
 *
 * @param body XML with the encrypted message inside
 */
public record CallbackMessage(String signature, String timestamp, String nonce, String body) {
    /**
     * Seals a message.
     *
     * @param toUserName corp id, or suite id for suite commands
     * @param agentId empty for contact-sync and suite events
     * @param message the XML inside
     */
    public static CallbackMessage seal(
            CallbackCrypto crypto, String toUserName, String agentId, String timestamp, String nonce, String message) {
        String encrypted = crypto.encrypt(message);
        String body = "<xml><ToUserName><![CDATA[" + toUserName + "]]></ToUserName><AgentID><![CDATA[" + agentId
                + "]]></AgentID><Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>";
        return new CallbackMessage(crypto.sign(timestamp, nonce, encrypted), timestamp, nonce, body);
    }
}
