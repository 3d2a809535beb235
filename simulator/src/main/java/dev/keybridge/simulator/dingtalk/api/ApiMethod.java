package dev.keybridge.simulator.dingtalk.api;

import dev.keybridge.simulator.dingtalk.corp.Permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One path of a host.
 *
 * @param path segments in braces stand for anything
 * @param credential what the request must bring
 * @param permission the permission point that the app must have, {@code null} for none
 */
record ApiMethod(String verb, String path, Credential credential, Permission permission, Action action) {
    /** What a request brings to be let in. */
    enum Credential {
        NONE,
        APP_TOKEN,
        USER_TOKEN
    }

    /** Answers with the fields of the answer's topmost object. */
    @FunctionalInterface
    interface Action {
        Map<String, Object> answer(ApiCall call);
    }

    static ApiMethod open(String verb, String path, Action action) {
        return new ApiMethod(verb, path, Credential.NONE, null, action);
    }

    static ApiMethod forApp(String verb, String path, Permission permission, Action action) {
        return new ApiMethod(verb, path, Credential.APP_TOKEN, permission, action);
    }

    static ApiMethod forUser(String verb, String path, Permission permission, Action action) {
        return new ApiMethod(verb, path, Credential.USER_TOKEN, permission, action);
    }

    /** What stands in the places of the path, if a requested path fits. */
    Optional<List<String>> match(String requested) {
        String[] wanted = path.split("/");
        String[] parts = requested.split("/");
        if (parts.length != wanted.length) {
            return Optional.empty();
        }
        List<String> places = new ArrayList<>();
        for (int index = 0; index < parts.length; index++) {
            if (wanted[index].startsWith("{")) {
                places.add(parts[index]);
            } else if (!wanted[index].equals(parts[index])) {
                return Optional.empty();
            }
        }
        return Optional.of(places);
    }
}
