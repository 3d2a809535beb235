package dev.keybridge.contacts.config;

import org.keycloak.common.enums.SslRequired;

import java.util.regex.Pattern;

/** DingTalk: corp id, app, and both halves of its API. */
final class DingTalkRules implements VendorRules {
    static final String LEGACY_API = "https://oapi.dingtalk.com";

    private static final String PREFIX = "dingtalk-contacts";

    private static final Pattern CORP_ID = Pattern.compile("ding[0-9A-Za-z_-]{2,60}");

    /** No longer than that: an app secret in the wrong field is longer. */
    private static final Pattern APP_KEY = Pattern.compile("[0-9A-Za-z]{4,40}");

    @Override
    public void credentials(FormFields form) {
        form.requiredText(PREFIX, ContactsConfig.CORP_ID)
                .requiredText(PREFIX, ContactsConfig.APP_KEY)
                .secret(PREFIX, ContactsConfig.APP_SECRET, true);
    }

    @Override
    public void check(ConfigCheck check) {
        check.required(PREFIX, ContactsConfig.CORP_ID);
        check.matches(PREFIX, ContactsConfig.CORP_ID, CORP_ID, "corpId");
        check.required(PREFIX, ContactsConfig.APP_KEY);
        check.matches(PREFIX, ContactsConfig.APP_KEY, APP_KEY, "appKey");
        check.required(PREFIX, ContactsConfig.APP_SECRET);
    }

    @Override
    public void endpoints(FormFields form, String apiBaseUrl) {
        VendorRules.super.endpoints(form, apiBaseUrl);
        form.text(PREFIX, ContactsConfig.LEGACY_API_BASE_URL, LEGACY_API);
    }

    @Override
    public void check(ConfigCheck check, SslRequired required) {
        VendorRules.super.check(check, required);
        check.baseUrl(PREFIX, ContactsConfig.LEGACY_API_BASE_URL, required);
    }
}
