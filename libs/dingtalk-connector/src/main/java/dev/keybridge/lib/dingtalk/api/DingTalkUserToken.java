package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.Secret;

import java.util.Objects;
import java.util.Optional;

/**
 * What somebody who signs in has allowed: to ask in their name who they are.
 *
 * @param token good for {@link LoginApi#me(Secret)} only, and never kept
 * @param corpId the organisation chosen at the login page; only with the scope <code>corpid</code>
 */
public record DingTalkUserToken(Secret token, Optional<String> corpId) {
    public DingTalkUserToken {
        Objects.requireNonNull(token);
        Objects.requireNonNull(corpId);
    }
}
