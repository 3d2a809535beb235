package dev.keybridge.simulator.calls;

import java.util.Map;

/**
 * One request to a vendor's API, without anything secret.
 *
 * @param path the vendor's path
 * @param parameters query parameters that are no secrets
 * @param tenant the company, {@code null} if the request did not tell
 * @param outcome the vendor's error number, 0 for success; or what a fault of the wire did, for instance "ClosedConnection"
 */
public record Call(String method, String path, Map<String, String> parameters, String tenant, String outcome) {
    public Call {
        parameters = Map.copyOf(parameters);
    }
}
