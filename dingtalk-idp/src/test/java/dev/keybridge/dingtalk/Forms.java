package dev.keybridge.dingtalk;

import java.util.Map;

/** Identity providers as an administrator may have filled in the form. */
final class Forms {
    private Forms() {}

    /** A correct form with the given fields changed; an empty text clears a field. */
    static DingTalkIdentityProviderConfig complete(Map<String, String> changes) {
        DingTalkIdentityProviderConfig config = new DingTalkIdentityProviderConfig();
        config.setAlias("dingtalk");
        config.setEnabled(true);
        config.setClientId("dingsimapp0000000001");
        config.setClientSecret("sEcReT-of-the-app");
        config.getConfig().put("corpId", "dingsim0corp");
        changes.forEach(config.getConfig()::put);
        config.getConfig().values().removeIf(String::isEmpty);
        return config;
    }
}
