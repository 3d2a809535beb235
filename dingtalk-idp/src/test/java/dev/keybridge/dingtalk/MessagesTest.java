package dev.keybridge.dingtalk;

import dev.keybridge.lib.signin.MessagesContract;

import java.util.Set;

class MessagesTest extends MessagesContract {
    MessagesTest() {
        super(
                DingTalk.VENDOR,
                DingTalkProblem.values(),
                new DingTalkIdentityProviderFactory(),
                new DingTalkUserAttributeMapper(),
                new DingTalkInAppAuthenticatorFactory(),
                Set.of());
    }
}
