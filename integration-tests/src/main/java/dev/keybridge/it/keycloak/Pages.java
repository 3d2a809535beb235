package dev.keybridge.it.keycloak;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Lists that Keycloak gives in pages only.
 *
 * @param get what is at a path with its parameters
 */
record Pages(Function<String, JsonNode> get) {
    private static final int SIZE = 500;

    /** @param path with at least one parameter */
    List<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        do {
            page = get.apply(path + "&first=" + all.size() + "&max=" + SIZE);
            page.forEach(all::add);
        } while (page.size() == SIZE);
        return all;
    }
}
