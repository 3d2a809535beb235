package dev.keybridge.wecom;

import dev.keybridge.lib.signin.MessagesContract;

import java.util.Set;

class MessagesTest extends MessagesContract {
    MessagesTest() {
        super(
                WeCom.VENDOR,
                WeComProblem.values(),
                new WeComIdentityProviderFactory(),
                new WeComUserAttributeMapper(),
                new WeComInAppAuthenticatorFactory(),
                Set.of("wecom-agent-id"));
    }
}
