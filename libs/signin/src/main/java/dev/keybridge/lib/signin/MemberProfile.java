package dev.keybridge.lib.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.lib.directory.Fields;
import org.keycloak.broker.oidc.mappers.AbstractJsonUserAttributeMapper;
import org.keycloak.broker.provider.BrokeredIdentityContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A member's fields where Keycloak's mappers look for a social profile: one JSON member per field, by the vendor's name, dots
 * included. One value is a text, several or none are an array, and an absent field has no member.
 */
public final class MemberProfile {
    private static final String PLACE = AbstractJsonUserAttributeMapper.CONTEXT_JSON_NODE;

    private MemberProfile() {}

    /** Not by Keycloak's own <code>storeUserProfileForMapper</code>: that one can write the whole profile into the log. */
    static void store(BrokeredIdentityContext context, Fields fields) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        for (String name : fields.names()) {
            List<String> values = fields.values(name).orElseThrow();
            if (values.size() == 1) {
                profile.put(name, values.get(0));
            } else {
                ArrayNode array = profile.putArray(name);
                values.forEach(array::add);
            }
        }
        context.getContextData().put(PLACE, profile);
    }

    /** The values of a field, none if it is known to be empty; no value at all if the vendor said nothing about it. */
    public static Optional<List<String>> values(BrokeredIdentityContext context, String field) {
        if (!(context.getContextData().get(PLACE) instanceof JsonNode profile) || !profile.has(field)) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        JsonNode value = profile.get(field);
        if (value.isArray()) {
            value.forEach(item -> values.add(item.asText()));
        } else {
            values.add(value.asText());
        }
        return Optional.of(values);
    }
}
