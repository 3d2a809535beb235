package dev.keybridge.contacts.config;

import java.util.regex.Pattern;

/** WeCom: corp id, app, and the two secrets. */
final class WeComRules implements VendorRules {
    private static final String PREFIX = "wecom-contacts";

    /** <code>ww…</code>, in old companies <code>wx…</code>; long enough to tell it from an agent id, too short for a secret. */
    private static final Pattern CORP_ID = Pattern.compile("w[a-z][0-9A-Za-z_-]{4,38}");

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    @Override
    public void credentials(FormFields form) {
        form.requiredText(PREFIX, ContactsConfig.CORP_ID)
                .text(PREFIX, ContactsConfig.AGENT_ID, null)
                .secret(PREFIX, ContactsConfig.APP_SECRET, true)
                .secret(PREFIX, ContactsConfig.CONTACT_SYNC_SECRET, false);
    }

    @Override
    public void check(ConfigCheck check) {
        check.required(PREFIX, ContactsConfig.CORP_ID);
        check.matches(PREFIX, ContactsConfig.CORP_ID, CORP_ID, "corpId");
        check.matches(PREFIX, ContactsConfig.AGENT_ID, NUMBER, "agentId");
        check.required(PREFIX, ContactsConfig.APP_SECRET);
    }
}
