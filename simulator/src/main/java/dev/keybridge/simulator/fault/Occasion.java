package dev.keybridge.simulator.fault;

import java.util.Map;

/**
 * One request, as far as faults look at it.
 *
 * @param path the vendor's path
 * @param parameters the query
 * @param tenant the vendor's id of the company, {@code null} if the request does not tell
 * @param hasToken whether an access token came along
 */
public record Occasion(String path, Map<String, String> parameters, String tenant, boolean hasToken) {
    public Occasion {
        parameters = Map.copyOf(parameters);
    }

    /** Without the parameters: some of them are secrets. */
    @Override
    public String toString() {
        return "Occasion[" + path + ", " + tenant + "]";
    }
}
