package dev.keybridge.contacts.config;

import dev.keybridge.contacts.mapping.AttributeMapping;
import dev.keybridge.contacts.mapping.DefaultMapping;
import dev.keybridge.contacts.mapping.VendorFields;
import org.keycloak.component.ComponentModel;

import java.util.Arrays;
import java.util.Optional;

/** What a vendor's contacts provider has of its own; everything else is the same for every vendor. */
public enum ContactsVendor {
    WECOM(
            "wecom-contacts",
            "wecom",
            "clientId",
            "https://qyapi.weixin.qq.com",
            "/WeCom",
            VendorFields.WECOM,
            new WeComRules()) {
        @Override
        public AttributeMapping defaultMapping() {
            return DefaultMapping.wecom();
        }
    },
    DINGTALK(
            "dingtalk-contacts",
            "dingtalk",
            "corpId",
            "https://api.dingtalk.com",
            "/DingTalk",
            VendorFields.DINGTALK,
            new DingTalkRules()) {
        @Override
        public AttributeMapping defaultMapping() {
            return DefaultMapping.dingtalk();
        }
    };

    private final String providerId;
    private final String identityProviderId;
    private final String identityProviderCorpKey;
    private final String defaultApiBaseUrl;
    private final String defaultTargetGroup;
    private final VendorFields fields;
    private final VendorRules rules;

    ContactsVendor(
            String providerId,
            String identityProviderId,
            String identityProviderCorpKey,
            String defaultApiBaseUrl,
            String defaultTargetGroup,
            VendorFields fields,
            VendorRules rules) {
        this.providerId = providerId;
        this.identityProviderId = identityProviderId;
        this.identityProviderCorpKey = identityProviderCorpKey;
        this.defaultApiBaseUrl = defaultApiBaseUrl;
        this.defaultTargetGroup = defaultTargetGroup;
        this.fields = fields;
        this.rules = rules;
    }

    /** The vendor of a component, if it is one of ours. */
    public static Optional<ContactsVendor> of(ComponentModel component) {
        return Arrays.stream(values())
                .filter(vendor -> vendor.providerId.equals(component.getProviderId()))
                .findFirst();
    }

    /** The id of the user-storage provider; every message key of it starts with this. */
    public String providerId() {
        return providerId;
    }

    /** The id of the identity provider by which people of this vendor sign in. */
    public String identityProviderId() {
        return identityProviderId;
    }

    /** The key under which that identity provider keeps the company's id. */
    public String identityProviderCorpKey() {
        return identityProviderCorpKey;
    }

    public String defaultApiBaseUrl() {
        return defaultApiBaseUrl;
    }

    public String defaultTargetGroup() {
        return defaultTargetGroup;
    }

    /** The vendor's field names, and the prefix of the attributes that carry its keys. */
    public VendorFields fields() {
        return fields;
    }

    VendorRules rules() {
        return rules;
    }

    public abstract AttributeMapping defaultMapping();
}
