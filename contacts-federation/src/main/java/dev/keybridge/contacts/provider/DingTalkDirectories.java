package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.lib.dingtalk.api.DingTalkClients;
import dev.keybridge.lib.dingtalk.api.DingTalkSettings;
import dev.keybridge.lib.dingtalk.directory.DingTalkDirectory;
import dev.keybridge.lib.directory.DirectorySource;
import dev.keybridge.lib.http.ProxySettings;
import dev.keybridge.lib.http.RetryPolicy;

/** The way to DingTalk. */
final class DingTalkDirectories extends VendorDirectories<DingTalkClients> {
    DingTalkDirectories() {
        super(DingTalkClients::new, DingTalkClients::close);
    }

    @Override
    DirectorySource open(DingTalkClients shared, ContactsConfig config, Secrets secrets, ProxySettings proxies) {
        DingTalkSettings settings = new DingTalkSettings(
                config.apiBaseUrl(),
                config.legacyApiBaseUrl(),
                config.corpId(),
                config.appKey(),
                secrets.app(config),
                proxies);
        return new DingTalkDirectory(shared.client(settings, RetryPolicy.CRAWL));
    }
}
