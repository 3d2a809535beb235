package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.wecom.corp.App;

import java.util.List;
import java.util.Set;

/** One path of the API that needs an access token. */
interface ApiMethod {
    /** For instance {@code /cgi-bin/user/get}. */
    String path();

    default String verb() {
        return "GET";
    }

    /** Array fields that an error answer shows as empty. */
    default List<String> arrays() {
        return List.of();
    }

    /** Parameters that nobody may read in the call log. */
    default Set<String> secrets() {
        return Set.of();
    }

    /** The error for an app of the wrong kind, 0 if the app may call. */
    default int refusal(App app) {
        return 0;
    }

    /** Whether the call counts against the rate limit. */
    default boolean counts(ApiCall call) {
        return true;
    }

    /** @throws ApiError if the vendor would refuse */
    Answer answer(ApiCall call);
}
