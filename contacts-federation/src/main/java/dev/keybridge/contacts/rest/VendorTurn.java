package dev.keybridge.contacts.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.SingleUseObjectProvider;

import java.util.Map;
import java.util.function.Supplier;

/**
 * One question to the vendor at a time for each provider, on whichever server. Each keeps a request waiting, and counts
 * against the vendor's limits.
 */
final class VendorTurn {
    /** For a server that is gone before its answer. */
    private static final int LONGEST_SECONDS = 120;

    private static final int RETRY_SECONDS = 5;

    private final AdminCall call;

    VendorTurn(AdminCall call) {
        this.call = call;
    }

    /** @return 429 with <code>Retry-After</code> while another question is open */
    Response ask(Supplier<Response> question) {
        SingleUseObjectProvider notes = call.session().singleUseObjects();
        String key = "keybridge-contacts-asks-" + call.componentId();
        if (!notes.putIfAbsent(key, LONGEST_SECONDS)) {
            return Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .header("Retry-After", RETRY_SECONDS)
                    .type(MediaType.APPLICATION_JSON)
                    .entity(Map.of("error", "one at a time"))
                    .build();
        }
        try {
            return question.get();
        } finally {
            notes.remove(key);
        }
    }
}
