package dev.keybridge.lib.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** JSON texts in both directions. */
final class Json {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /** @throws VendorSpokeNonsense unless the text is one JSON object */
    static Wire object(String api, byte[] text) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (IOException e) {
            // Jackson quotes the text in its message, so neither message nor cause may go any further.
            throw new VendorSpokeNonsense(api, "not-json", Optional.empty(), "the answer is not JSON, or cut short");
        }
        if (node == null || !node.isObject()) {
            throw new VendorSpokeNonsense(api, "not-json", Optional.empty(), "the answer is not a JSON object");
        }
        return new Wire(api, node);
    }

    /** UTF-8 without escapes for other scripts: WeCom refuses <code>\\u</code> (40033). */
    static byte[] bytes(Map<String, ?> object) {
        try {
            return MAPPER.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not representable in JSON", e);
        }
    }
}
