package dev.keybridge.wecom;

import java.util.Map;

/** Identity providers as an administrator may have filled in the form. */
final class Forms {
    private Forms() {}

    /** A correct form with the given fields changed; an empty text clears a field. */
    static WeComIdentityProviderConfig complete(Map<String, String> changes) {
        WeComIdentityProviderConfig config = new WeComIdentityProviderConfig();
        config.setAlias("wecom");
        config.setEnabled(true);
        config.setClientId("ww0000000000000001");
        config.setClientSecret("sEcReT-of-the-app");
        config.getConfig().put("agentId", "1000002");
        changes.forEach(config.getConfig()::put);
        config.getConfig().values().removeIf(String::isEmpty);
        return config;
    }
}
